"""Fills a form in Chromium itself: clicks a field, types, and saves what its viewer would save.

python3 chromium.py FORM DEEDS SAVED; ends with 77 if Chromium is not installed
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SECONDS = 60
SHORT = 0.5
VIEWER = 'document.querySelector("pdf-viewer")'
# of a page of A4: left, top, pixels to a point, height
PLACE = ('(({x, y, width, height}, plugin) => JSON.stringify([plugin.x + x, plugin.y + y, width / 595.276, height]))('
         + VIEWER + '.viewport_.getPageScreenRect(%s), ' + VIEWER + '.shadowRoot.querySelector("#plugin").getBoundingClientRect())')


class Browser:
    """Driven over a pipe: https://chromedevtools.github.io/devtools-protocol/"""

    def __init__(self, profile, page):
        theirs_in, self.to = os.pipe()
        self.back, theirs_out = os.pipe()

        def at_three_and_four():
            os.dup2(theirs_in, 103)
            os.dup2(theirs_out, 104)
            os.dup2(103, 3)
            os.dup2(104, 4)

        self.process = subprocess.Popen(
            ['chromium', '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
             '--disable-background-networking', '--disable-component-update', '--disable-sync',
             '--remote-debugging-pipe', '--window-size=1000,1400', '--user-data-dir=' + profile, page],
            preexec_fn=at_three_and_four, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_out)
        self.received = b''
        self.last = 0

    def send(self, method, session=None, **params):
        self.last += 1
        message = {'id': self.last, 'method': method, 'params': params, **({'sessionId': session} if session else {})}
        os.write(self.to, json.dumps(message).encode() + b'\0')
        while True:
            answer = self.receive()
            if answer.get('id') == self.last:
                return answer['result'] if 'result' in answer else sys.exit(f'{method}: {answer}')

    def receive(self):
        while b'\0' not in self.received:
            more = os.read(self.back, 1 << 20)
            if not more:
                sys.exit('Chromium ended')
            self.received += more
        message, self.received = self.received.split(b'\0', 1)
        return json.loads(message)

    def session(self, kind, begin):
        """With the first target of this kind, once it is there."""
        def there():
            return [target['targetId'] for target in self.send('Target.getTargets', filter=[{}])['targetInfos']
                    if target['type'] == kind and target['url'].startswith(begin)]

        until(there, begin + ' is there')
        return self.send('Target.attachToTarget', targetId=there()[0], flatten=True)['sessionId']


def until(holds, what):
    for _ in range(SECONDS * 5):
        if holds():
            return
        time.sleep(0.2)
    sys.exit('waited for nothing until ' + what)


def main(form, deeds, saved):
    if not shutil.which('chromium'):
        sys.exit(77)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile, pathlib.Path(form).resolve().as_uri() + '#toolbar=0&navpanes=0&view=Fit')
        try:
            fill(browser, pathlib.Path(deeds).read_text('utf-8').splitlines(), saved)
        finally:
            browser.process.terminate()
            browser.process.wait()


def fill(browser, deeds, saved):
    page = browser.session('page', 'file:')
    viewer = browser.session('iframe', 'chrome-extension:')

    def ask(expression):
        return browser.send('Runtime.evaluate', viewer, expression=expression, awaitPromise=True, returnByValue=True)['result'].get('value')

    def click(x, y):
        browser.send('Input.dispatchMouseEvent', page, type='mouseMoved', x=x, y=y)
        for kind in ('mousePressed', 'mouseReleased'):
            browser.send('Input.dispatchMouseEvent', page, type=kind, x=x, y=y, button='left', clickCount=1)
        time.sleep(SHORT)

    def press(key, code):
        for kind in ('rawKeyDown', 'keyUp'):
            browser.send('Input.dispatchKeyEvent', page, type=kind, key=key, code=key, windowsVirtualKeyCode=code)
        time.sleep(SHORT)

    until(lambda: ask(VIEWER + '?.loadState_') == 'success', 'the form opens')
    for deed in deeds:
        index, x, y, what, text = deed.split('\t')
        ask(f'{VIEWER}.viewport_.goToPage({index})')
        time.sleep(SHORT)
        left, top, scale, height = json.loads(ask(PLACE % index))
        click(left + float(x) * scale, top + height - float(y) * scale)
        if what == 'type':
            browser.send('Input.insertText', page, text=text)
        elif what == 'choose':
            press('ArrowUp', 38)  # to the empty choice, above the one that is chosen beforehand
            for _ in range(int(text)):
                press('ArrowDown', 40)
    click(left + 5, top + 5)
    file = ask(f'{VIEWER}.pluginController_.save("EDITED")'
               '.then(file => btoa(Array.from(new Uint8Array(file.dataToSave), byte => String.fromCharCode(byte)).join("")))')
    pathlib.Path(saved).write_bytes(base64.b64decode(file))


main(*sys.argv[1:])
