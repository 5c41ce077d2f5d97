/** Version of the model: raised whenever the same inputs could give another answer. Stored with every run. */
export const MODEL_VERSION = '1.2.0';
