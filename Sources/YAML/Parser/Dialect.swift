/// Which readers a text must satisfy.
public enum Dialect: Sendable {
  /// YAML 1.2.2 to the letter.
  case yaml12
  /// What Kubernetes reads: text that kubectl accepts although YAML 1.2 does not gets a warning, not an error.
  case kubernetes
}
