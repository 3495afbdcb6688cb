import '../../../../assets/one-sign-in.js';

export default {
  app: { name: 'Admin', vendor: 'Service Bridge' }
};
