"""The weekly review: a week looked back on, four questions, one sentence, the week ahead, and the answers over time."""
