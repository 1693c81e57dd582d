/// The user may do what commands of one sort need.
struct PermissionsGiven: MeshCheck {
  private let group: PermissionGroup
  /// Whether it is wrong if not: many users look and do not touch.
  private let isRequired: Bool

  init(_ group: PermissionGroup, isRequired: Bool) {
    self.group = group
    self.isRequired = isRequired
  }

  var title: String { group.purpose }

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.permissions.judged { answers in
      let namespace = group == .installing ? facts.istioNamespace : facts.namespace
      let missing = group.permissions.filter { answers[$0] == false }
      guard let first = missing.first else { return .passed(nil) }
      let message = "you may not " + Enumeration.text(of: missing.map { $0.description(in: namespace) })
      let cure = "ask for these permissions; see \(first.question(in: namespace))"
      return isRequired ? .failed(message, cure: cure) : .warning(message, cure: cure)
    }
  }
}
