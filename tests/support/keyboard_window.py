"""The real window, driven by the keyboard alone: nothing here moves or presses a pointer."""

import re
import subprocess

from driven_window import Atspi, Failure, GLib, Window, is_shown, walk, xdotool

# What a person can be at. A container that passes the focus on, or a heading, is none.
CONTROLS = ('button', 'toggle button', 'check box', 'radio button', 'combo box', 'entry', 'text', 'list item', 'table row',
            'menu item', 'check menu item', 'radio menu item', 'page tab', 'switch', 'slider', 'spin button', 'link',
            'table cell', 'grouping', 'password text', 'scroll bar')


def has(node, state):
    return node.get_state_set().contains(state)


class KeyboardWindow(Window):
    """The window, and where the keyboard's focus is in it."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        xdotool('mousemove', 0, 0)

    def focus(self):
        """The innermost that has the focus."""
        found = None
        for node in walk(self.frame):
            if has(node, Atspi.StateType.FOCUSED) and is_shown(node):
                found = node
        return found

    def focus_name(self):
        node = self.focus()
        return (node.get_role_name(), node.get_name() or '') if node else ('nothing', '')

    def at(self, role, name):
        """Waits until the focus is there."""
        try:
            self.wait('focus', lambda: self.is_at(role, name))
        except Failure as failure:
            raise Failure(f'the focus is not at {role} "{name}" but at {self.focus_name()}') from failure

    def is_at(self, role, name):
        at = self.focus_name()
        return re.fullmatch(role, at[0]) is not None and re.search(name, at[1]) is not None

    def go(self, role, name, keys='Tab', most=60):
        """Presses a key until the focus is there."""
        for _ in range(most):
            before = self.focus_name()
            if re.fullmatch(role, before[0]) and re.search(name, before[1]):
                return
            self.press(keys)
            try:
                self.wait('another focus', lambda: self.focus_name() != before, 2)
            except Failure:
                pass
        raise Failure(f'{keys} never leads to {role} "{name}"; the focus is at {self.focus_name()}')

    def enter_window(self, title):
        """Without a window manager nobody gives a new window the focus."""
        found = self.wait(f'window "{title}"', lambda: self.windows('--name', title))
        xdotool('windowfocus', found[0])

    @staticmethod
    def windows(*which):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', *which], check=False,
                              capture_output=True, text=True).stdout.split()

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '12', text], check=True)

    def select_words(self, words):
        """From the text's beginning, with the arrow keys."""
        start = self.shown_text().find(words)
        self.press('ctrl+Home')
        self.wait('the caret at the start', lambda: self.caret() == 0)
        self.press('Right', start)
        self.wait('the caret at the words', lambda: self.caret() == start)
        self.press('shift+Right', len(words))
        self.wait('the selection', lambda: self.selection() == words)

    def nameless(self):
        """The controls on screen that a screen reader could only call by their kind."""
        found = []
        for node in walk(self.frame):
            try:
                if (node.get_role_name() in CONTROLS and has(node, Atspi.StateType.FOCUSABLE) and is_shown(node)
                        and not (node.get_name() or '').strip() and not self.is_named_by_its_owner(node)):
                    found.append(self.path(node))
            except GLib.Error:
                continue
        return found

    def is_named_by_its_owner(self, node):
        """The inner text of an entry has the entry's name, and the choice that a combo row shows has the row's."""
        role = node.get_role_name()
        for _ in range(6):
            node = node.get_parent()
            if node is None:
                return False
            if node.get_role_name() in ('entry', 'spin button', 'combo box', 'list item') and node.get_name():
                return role == 'text' or node.get_role_name() == 'combo box'
        return False

    @staticmethod
    def path(node):
        names = []
        while node is not None and len(names) < 6:
            names.append(f'{node.get_role_name()} "{node.get_name() or ""}"')
            node = node.get_parent()
        return ' < '.join(names)
