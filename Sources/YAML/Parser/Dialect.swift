/// Which readers a text must satisfy.
public enum Dialect: Sendable {
  /// YAML 1.2.2 to the letter.
  case yaml12
  /// What Kubernetes reads: text that kubectl accepts although YAML 1.2 does not is accepted, with a warning where
  /// that would surprise; text that YAML 1.2 accepts although kubectl does not gets a warning too. A text that begins
  /// with `{` is JSON, as for kubectl; one that is YAML after all is read as YAML, with a warning.
  case kubernetes
  /// JSON, RFC 8259 to the letter.
  case json
}
