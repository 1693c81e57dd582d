import MeshCommands

/// Routes that two writers shift at the same time.
enum RacedRoutes {
  /// What the two do to one VirtualService: shift the same rule, or each a rule of its own.
  enum Shape: String, CaseIterable {
    case sameRule
    case differentRules

    func rule(of writer: Int) -> String { self == .sameRule || writer == 0 ? "jason" : "rest" }

    /// The command with which a writer gives version 1 a weight.
    func words(_ writer: Int, _ weight: Int) -> String {
      "route set reviews v1=\(weight) v3=\(100 - weight) --route \(rule(of: writer))"
    }
  }

  static let services = MeshScript.versions.split(separator: "---\n").dropLast(2).joined(separator: "---\n")

  /// A VirtualService with the weights of version 1 in its two rules, and its subsets.
  static func text(_ jason: Int, _ rest: Int) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec: {host: reviews, subsets: [{name: v1, labels: {version: v1}}, {name: v3, labels: {version: v3}}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        - name: jason
          match: [{headers: {end-user: {exact: jason}}}]
          route:
            - destination: {host: reviews, subset: v1}
              weight: \(jason)
            - destination: {host: reviews, subset: v3}
              weight: \(100 - jason)
        - name: rest
          route:
            - destination: {host: reviews, subset: v1}
              weight: \(rest)
            - destination: {host: reviews, subset: v3}
              weight: \(100 - rest)

    """
  }

  /// The weights of version 1 in a text, if it is one that a writer could leave.
  static func weights(in text: String) -> [Int]? {
    let weights = text.matches(of: /weight: ([0-9]+)/).compactMap { Int($0.output.1) }
    guard weights.count == 4, text == self.text(weights[0], weights[2]) else { return nil }
    return [weights[0], weights[2]]
  }
}
