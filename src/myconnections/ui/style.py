"""The style sheet of the application, written from the theme tokens."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

from myconnections.ui.tokens import Metrics

# A border of two pixels takes its second pixel from the padding, so that nothing moves when the focus comes.
_SHEET = Template("""
QMainWindow, QDialog, QWidget[ground="paper"] { background: $paper; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="none"] { background: transparent; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line_2; padding: 4px 8px; }

QLabel { background: transparent; color: $ink; }
QLabel[kind="small"] { font-size: ${small}px; }
QLabel[kind="strong"] { font-weight: 700; }
QLabel[kind="label"] { font-size: ${small}px; font-weight: 700; color: $quiet; }
QLabel[kind="head"] { font-size: ${head}px; font-weight: 700; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[kind="question"] { font-size: ${title}px; }
QLabel[kind="display"] { font-size: ${display}px; font-weight: 700; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="danger"] { color: $danger; }
QFrame[ring="true"] { border: 2px solid $accent; border-radius: ${radius}px; background: transparent; }

QPushButton { min-height: ${inner}px; padding: 0 12px; border: 1px solid $line_2; border-radius: ${radius}px;
  background: $surface; color: $ink; }
QPushButton:hover { background: $sunk; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: ${inner_focus}px; }
QPushButton:disabled { color: $quiet; background: $sunk; border-color: $line; }
QPushButton[variant="primary"], QPushButton:default { background: $accent; border-color: $accent; color: $on_accent;
  font-weight: 700; padding: 0 16px; }
QPushButton[variant="primary"]:hover, QPushButton:default:hover {
  background: $accent_hover; border-color: $accent_hover; }
QPushButton[variant="primary"]:focus, QPushButton:default:focus { border: 2px solid $ink; padding: 0 15px; }
QPushButton[variant="primary"]:disabled { background: $sunk; border-color: $line; color: $quiet; }
QPushButton[variant="soft"] { color: $accent; border-color: $accent_line; font-weight: 700; padding: 0 16px; }
QPushButton[variant="soft"]:hover { background: $accent_wash; }
QPushButton[variant="soft"]:focus { border: 2px solid $accent; padding: 0 15px; }
QPushButton[variant="ghost"], QPushButton[variant="icon"] {
  background: transparent; border-color: transparent; color: $quiet; }
QPushButton[variant="link"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[variant="ghost"]:hover, QPushButton[variant="icon"]:hover, QPushButton[variant="link"]:hover {
  background: $sunk; }
QPushButton[variant="ghost"]:focus, QPushButton[variant="icon"]:focus, QPushButton[variant="link"]:focus {
  border: 2px solid $accent; }
QPushButton[variant="icon"]:checked { background: $accent_wash; border-color: $accent_line; }
QPushButton[variant="danger"] { color: $danger; border-color: $danger_line; }
QPushButton[variant="danger"]:hover { background: $danger_wash; }
QPushButton[variant="danger"]:focus { border: 2px solid $danger; }
QPushButton[variant="icon"] { padding: 0; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[dense="true"], QPushButton[dense="true"]:focus { min-height: 18px; max-height: 20px; min-width: 18px;
  max-width: 20px; padding: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QComboBox, QSpinBox {
  border: 1px solid $line_2; border-radius: ${radius}px;
  background: $surface; color: $ink; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QDateEdit, QComboBox, QSpinBox { min-height: ${inner}px; padding: 0 12px; }
QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit { placeholder-text-color: $quiet; }
QPlainTextEdit, QTextEdit { padding: 8px; }
QLineEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; padding: 0 11px;
  min-height: ${inner_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled {
  background: $sunk; color: $quiet; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
  border: none; background: transparent; padding: 0; min-height: 20px; }
QComboBox, QComboBox:focus { padding-right: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$pictures/chevron-$scheme.svg"); width: 14px; height: 14px; }
QSpinBox { padding-right: 24px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 24px; }
QSpinBox::up-arrow { image: url("$pictures/chevron-up-$scheme.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("$pictures/chevron-$scheme.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView, QMenu, QListView[popup="true"] {
  background: $surface; color: $ink; border: 1px solid $line_2;
  selection-background-color: $accent_wash; selection-color: $accent; outline: 0; padding: 4px; }
QListView[popup="true"] { padding: 1px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_wash; color: $accent; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QCheckBox, QRadioButton { spacing: 8px; color: $ink; background: transparent; border: 2px solid transparent;
  border-radius: 4px; min-height: 20px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 18px; height: 18px; }
QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked { image: url("$pictures/box-$scheme.svg"); }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url("$pictures/box-on-$scheme.svg"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  image: url("$pictures/box-part-$scheme.svg"); }
QRadioButton::indicator:unchecked { image: url("$pictures/dot-$scheme.svg"); }
QRadioButton::indicator:checked { image: url("$pictures/dot-on-$scheme.svg"); }
QCheckBox:disabled, QRadioButton:disabled { color: $quiet; }

QAbstractItemView { background: $paper; border: none; outline: 0; selection-background-color: $accent_wash;
  selection-color: $ink; }
QTableView[plain="true"]::item { padding: 0 8px; }
QHeaderView { background: $paper; border: none; }
QHeaderView::section { background: $paper; color: $quiet; font-size: ${small}px; font-weight: 700; border: none;
  border-bottom: 1px solid $line; padding: 0 8px; min-height: 31px; }
QScrollArea, QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line_2; border-radius: 3px; }
QScrollBar::handle:hover { background: $mark_off; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }
QSplitter::handle { background: $line; }
QProgressBar { background: $track; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTabBar::tab { padding: 8px 12px; color: $quiet; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 700; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $sunk; }
QCalendarWidget QToolButton {
  color: $ink; background: transparent; border: none; border-radius: 4px; padding: 4px 8px; }
QCalendarWidget QToolButton:hover { background: $line; }
QCalendarWidget QAbstractItemView { background: $surface; color: $ink; selection-background-color: $accent;
  selection-color: $on_accent; }
""")


def style_sheet(scheme: str, colors: Mapping[str, str], metrics: Metrics, pictures: Path) -> str:
    """The Qt style sheet in these colors and sizes; `pictures` is the folder of the small signs of form controls."""
    values: dict[str, object] = {name.replace("-", "_"): value for name, value in colors.items()}
    values |= {name: round(size) for name, size in metrics.type.items() if name != "body"}
    control = metrics.size["control"]
    values |= {"inner": control - 2, "inner_focus": control - 4, "radius": metrics.size["radius"]}
    values |= {"pictures": pictures.as_posix(), "scheme": scheme}
    return _SHEET.substitute(values)
