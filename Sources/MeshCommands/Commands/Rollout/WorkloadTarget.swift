import ArgumentParsing
import MeshStores
import Resources
import Workloads

/// A workload as a command line names it: `deployment/reviews-v1`, `ds/proxy`, `statefulsets.apps/db`.
struct WorkloadTarget: ArgumentValue, Hashable {
  let kind: WorkloadKind
  let name: String

  init(_ kind: WorkloadKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// What a line has before its argument is read.
  init() { self.init(.deployment, "") }

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, let kind = WorkloadKind(called: String(parts[0])) else {
      throw .malformed(expected: "KIND/NAME such as deployment/reviews-v1; the kinds are \(Self.kinds)")
    }
    self.init(kind, String(parts[1]))
  }

  var argument: String { "\(kind.resource.singular)/\(name)" }

  /// The kinds, for messages.
  static var kinds: String {
    let names = WorkloadKind.allCases.map(\.resource.singular)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// The resource in a namespace.
  func reference(in namespace: String) -> ResourceReference {
    ResourceReference(kind.resource, name, namespace: namespace)
  }
}
