import '../../../../assets/one-sign-in.js';

export default {
  app: { name: 'Cockpit', vendor: 'Service Bridge' }
};
