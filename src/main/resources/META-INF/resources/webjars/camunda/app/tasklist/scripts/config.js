// Replaces the shipped configuration of Tasklist.
import '../../../../assets/one-sign-in.js';
// Without it a form loses times that it does not understand, so Tasklist does not start without it.
import './time-fields-1.js';

// A preview that cannot be loaded leaves every form as usable as it is without.
import('./notice-preview-1.js').catch(() => {});

export default {
  app: { name: 'Tasklist', vendor: 'Service Bridge' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  dateFormat: { normal: 'D MMMM YYYY H:mm', long: 'dddd D MMMM YYYY H:mm:ss' },
  disableWelcomeMessage: true,
  // Cached by name: give the file another name when it changes.
  customScripts: ['scripts/incident-state-2'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
