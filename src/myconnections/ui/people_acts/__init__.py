"""What can be done with people wherever they are chosen: the menu, each act with its undo, the dialogs that ask."""
