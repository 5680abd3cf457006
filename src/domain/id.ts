/** A UUIDv7 made outside the rules and given to them; opaque here. */
export type Id = string;
