import Analysis

/// A VirtualService of which only the spec counts.
enum VirtualServiceText {
  /// What the rules and the schema find in a VirtualService `reviews` with a spec on its fourth line.
  static func findings(in spec: String) -> [String] {
    let text = """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: reviews}
      spec: \(spec)
      """
    return FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning])
  }
}
