import Testing

/// The text of a VirtualService with one rule, to which lines are added.
enum RuleText {
  private static let rule = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews, namespace: default}
    spec:
      hosts: [reviews]
      http:
        # all of it
        - route: # by version
            - destination: {host: reviews, subset: v1}

    """

  /// The whole with the fields of the rule added, as if they stood at the left margin.
  static func with(_ fields: String) -> String {
    rule + fields.split(separator: "\n").map { "      \($0)\n" }.joined()
  }
}
