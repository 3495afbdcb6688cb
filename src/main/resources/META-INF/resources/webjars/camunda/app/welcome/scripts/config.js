import '../../../../assets/one-sign-in.js';

export default {
  app: { name: 'Welcome', vendor: 'Service Bridge' }
};
