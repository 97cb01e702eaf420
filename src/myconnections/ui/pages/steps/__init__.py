"""Small steps: one for the week, those put off, those taken, the library, and files of a coach."""
