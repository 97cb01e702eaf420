"""What is due, as more than one page shows it: a row, and what a person does with it."""
