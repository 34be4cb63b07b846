"""The real window, driven as a person would: what is on screen is read over AT-SPI, the pointer and keys are sent by
xdotool.

Importing this ends the program with a skip where there is no AT-SPI. A test is a class of steps, see run().
"""

import os
import re
import subprocess
import sys
import tempfile

# For the program alone: this one's own libraries warn of what they do not find.
DEBUG = os.environ.pop('G_DEBUG', '')

try:
    import gi

    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP {error}')
    sys.exit(0)


class Failure(Exception):
    """What a person would have seen is not there."""


def say(text):
    print(text, flush=True)


def xdotool(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def walk(node):
    """The accessible and all beneath it that are on screen."""
    todo = [node]
    while todo:
        node = todo.pop()
        try:
            if node is None:
                continue
            children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
            yield node
        except GLib.Error:
            continue
        todo.extend(reversed(children))


def is_shown(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


class Window:
    """The program, started once."""

    def __init__(self, program, library, *files):
        self.loop = GLib.MainLoop()
        self.process = subprocess.Popen([program, f'--library={library}', '--size=1320x860', *files],
                                        env={**os.environ, 'G_DEBUG': DEBUG})
        self.frame = self.wait('a window', self.find_frame)
        xdotool('search', '--sync', '--onlyvisible', '--pid', self.process.pid, 'windowfocus')

    def find_frame(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return application.get_child_at_index(0)
        return None

    def wait(self, what, found, seconds=30):
        """Looks again after every change on screen until there is an answer."""
        answer = []

        def look(*_):
            try:
                result = found()
            except GLib.Error:
                result = None  # it went while we looked at it
            if result:
                answer.append(result)
                self.loop.quit()
            return not result

        if look():
            source = GLib.timeout_add(100, look)
            limit = GLib.timeout_add_seconds(seconds, lambda: self.loop.quit() or True)
            self.loop.run()
            GLib.source_remove(limit)
            if not answer:
                GLib.source_remove(source)
                raise Failure(f'no {what} within {seconds} seconds')
        return answer[0]

    def find(self, role, name):
        """The first on screen of that role whose name matches."""
        for node in walk(self.frame):
            if node.get_role_name() == role and re.search(name, node.get_name() or '') and is_shown(node):
                return node
        return None

    def get(self, role, name):
        return self.wait(f'{role} "{name}"', lambda: self.find(role, name))

    def items(self, name):
        """The items of the list of that name that are on screen."""
        table = self.find('list', name) or self.find('table', name) or self.find('tree table', name)
        roles = ('list item', 'table row')
        return [n for n in walk(table) if n.get_role_name() in roles and is_shown(n)] if table else []

    def item(self, name, text):
        return self.wait(f'item "{text}" in "{name}"',
                         lambda: next((n for n in self.items(name) if re.search(text, n.get_name() or '')), None))

    def box(self, node):
        """Where it is on the display, as far as the window shows it. GTK tells places without the window's frame."""
        outer = self.frame.get_extents(Atspi.CoordType.WINDOW)
        place = node.get_extents(Atspi.CoordType.WINDOW)
        x, y = place.x - outer.x, place.y - outer.y
        return x, y, min(place.width, outer.width - x), min(place.height, outer.height - y)

    def activate(self, node):
        """Clicks. GTK tells the places of deeply nested things some pixels off, so small ones are asked to click."""
        for i in range(Atspi.Action.get_n_actions(node)):
            if Atspi.Action.get_action_name(node, i) == 'click':
                Atspi.Action.do_action(node, i)
                return
        x, y, width, height = self.box(node)
        self.click_at(x + width // 2, y + height // 2)

    def click_at(self, x, y):
        xdotool('mousemove', int(x), int(y), 'click', 1)

    def press(self, keys, times=1):
        xdotool('key', '--clearmodifiers', '--delay', 2, '--repeat', times, '--repeat-delay', 2, keys)

    def type(self, text):
        xdotool('type', '--clearmodifiers', '--delay', 20, text)

    def nameless(self):
        """The controls on screen that a screen reader could say nothing of."""
        roles = ('button', 'push button', 'toggle button', 'check box', 'combo box', 'entry', 'list item', 'menu item')
        return [n for n in walk(self.frame) if n.get_role_name() in roles and is_shown(n) and not n.get_name()]

    def caret(self):
        return Atspi.Text.get_caret_offset(self.text())

    def selection(self):
        chosen = Atspi.Text.get_selection(self.text(), 0)
        return self.shown_text()[chosen.start_offset:chosen.end_offset]

    def text(self):
        return self.get('text', '^Article$')

    def shown_text(self):
        node = self.find('text', '^Article$')
        return Atspi.Text.get_text(node, 0, -1) if node else ''

    def caret_is_in(self, sentence):
        text = self.shown_text()
        start = text.find(sentence)
        return start >= 0 and start <= self.caret() <= start + len(sentence)

    def sentence_is_in_sight(self, sentence):
        node = self.text()
        start = self.shown_text().find(sentence)
        place = Atspi.Text.get_character_extents(node, start, Atspi.CoordType.WINDOW)
        page = node.get_extents(Atspi.CoordType.WINDOW)
        return page.y <= place.y and place.y + place.height <= page.y + page.height

    def quit(self):
        self.press('ctrl+q')
        if self.process.wait(timeout=20) != 0:
            raise Failure('the program did not end well')


def run(steps, make_story):
    """Speaks TAP: each of STEPS is a method of what make_story(FOLDER) returns, whose `window` is the one that is open."""
    failed = False
    say(f'1..{len(steps)}')
    Atspi.init()
    with tempfile.TemporaryDirectory() as folder:
        story = make_story(folder)
        for number, step in enumerate(steps, 1):
            if failed:
                say(f'not ok {number} {step} # an earlier step failed')
                continue
            try:
                getattr(story, step)()
                say(f'ok {number} {step}')
            except (Failure, GLib.Error, subprocess.SubprocessError) as error:
                failed = True
                say(f'not ok {number} {step}')
                say(f'# {error}')
        if story.window and story.window.process.poll() is None:
            if failed and os.environ.get('GOTGAN_KEEP_PICTURE'):
                subprocess.run(['import', '-window', 'root', os.environ['GOTGAN_KEEP_PICTURE']], check=False)
            story.window.process.kill()
    return 1 if failed else 0
