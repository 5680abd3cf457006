import classes from './Toasts.module.css';
import { useToasts } from './toasts.ts';

export function Toasts() {
  const toasts = useToasts();
  return (
    <div role="status" className={classes.toasts}>
      {toasts.map(({ id, text }) => (
        <p key={id} className={classes.toast}>
          {text}
        </p>
      ))}
    </div>
  );
}
