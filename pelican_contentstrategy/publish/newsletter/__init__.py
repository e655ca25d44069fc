"""A letter of what was published lately: its view, how it is rendered, and the message it makes."""
