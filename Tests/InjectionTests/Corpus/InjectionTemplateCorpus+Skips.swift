extension InjectionTemplateCorpus {
  /// The cases that do not pass, each with what it needs.
  static let skips: [String: String] = [:]
}
