"""What developers run: the parts of dev.py, the conventions, translations, screens and benchmarks."""
