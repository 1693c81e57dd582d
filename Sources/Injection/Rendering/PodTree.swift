import Diagnostics
import YAML

/// The pod of an object together with the nodes it was read from.
struct PodTree {
  /// Why an object's pod cannot be read.
  struct ReadError: Error {
    let diagnostic: Diagnostic

    init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    init(unexpectedTypeOf field: String, _ expected: String, at node: Node) {
      diagnostic = Diagnostic(.unexpectedType, .error, "\(field) must be \(expected)", at: node.range)
    }
  }

  /// Far more than any pod needs, and little enough to walk a pod by recursion.
  private static let depthLimit = 100

  let object: Node
  let layout: PodLayout
  let pod: Pod

  /// Reads the pod of an object.
  init(_ object: Node, layout: PodLayout) throws(ReadError) {
    self.object = object
    self.layout = layout
    let spec = try Self.requireMapping(layout.spec, in: object)
    let metadata = object.descendant(at: layout.metadata)
    try Self.requireShapes(of: metadata, spec, layout)
    pod = Pod(metadata: try metadata.map(Self.read) ?? .null, spec: try Self.read(spec))
  }

  /// The changes that make the object's pod the given one.
  func changes(to pod: Pod, keepingComments keepsComments: Bool = false) -> TreeChanges {
    let placed = [ContainerName.coreDump] + ContainerOrder.namesBeforeProxy(pod.annotations)
    var changes = TreeChanges(movable: ContainerName.injected.union(placed), keepsComments: keepsComments)
    if pod.metadata == .mapping([]) {
      changes.remove(object, at: layout.metadata)
    } else {
      changes.change(object, at: layout.metadata, from: self.pod.metadata, to: pod.metadata)
    }
    changes.change(object, at: layout.spec, from: self.pod.spec, to: pod.spec)
    return changes
  }

  /// Where a problem stands in the text.
  func diagnostic(_ problem: PodProblem) -> Diagnostic {
    Diagnostic(problem.code, .error, problem.message, at: (node(of: problem.place) ?? object).range)
  }

  /// What likely is a slip.
  var warnings: [Diagnostic] { doubtfulInjection + unknownProxySettings }

  private var doubtfulInjection: [Diagnostic] {
    guard let value = InjectionPolicy.doubtfulValue(of: pod) else { return [] }
    let field = pod.labels[Annotation.inject.rawValue] == nil ? "annotations" : "labels"
    let node = object.descendant(at: layout.metadata + [field, Annotation.inject.rawValue]) ?? object
    let name = Annotation.inject.rawValue
    return [warning("'\(value)' is neither true nor false, so '\(name)' has no effect", at: node)]
  }

  private var unknownProxySettings: [Diagnostic] {
    guard let text = pod.annotations[.proxyConfig] else { return [] }
    let node = self.node(of: .annotation(.proxyConfig)) ?? object
    return ProxyConfiguration.unknownFields(in: text).map { field in
      let hint = field.nearest.map { "; did you mean '\($0)'?" } ?? ""
      return warning("no setting of the proxy is called '\(field.path)'" + hint, at: node)
    }
  }

  private func warning(_ message: String, at node: Node) -> Diagnostic {
    Diagnostic(.invalidAnnotation, .warning, message, at: node.range)
  }

  private func node(of place: PodProblem.Place) -> Node? {
    switch place {
    case .annotation(let annotation):
      return object.descendant(at: layout.metadata + ["annotations", annotation.rawValue])
    case .container(let name):
      let lists = ["containers", "initContainers"].compactMap { object.descendant(at: layout.spec + [$0])?.resolved }
      return lists.lazy.flatMap(\.items).first { $0["name"]?.text == name }
    }
  }

  /// Every field on the way to a pod's spec must be a mapping.
  private static func requireMapping(_ path: [String], in object: Node) throws(ReadError) -> Node {
    var node = object
    for (depth, key) in path.enumerated() {
      let field = path[...depth].joined(separator: ".")
      guard let child = node.value(forKey: key), !child.resolved.isNull else {
        let place = (node.value(forKey: key) ?? node).range
        throw ReadError(diagnostic: Diagnostic(.missingField, .error, "\(field) is required", at: place))
      }
      guard child.resolved.kind == .mapping else { throw ReadError(unexpectedTypeOf: field, "a mapping", at: child) }
      node = child
    }
    return node
  }

  /// What is read as a mapping or list must be one, or nothing.
  private static func requireShapes(of metadata: Node?, _ spec: Node, _ layout: PodLayout) throws(ReadError) {
    try require(.mapping, metadata, at: layout.metadata)
    for field in ["labels", "annotations"] {
      try require(.mapping, metadata?.value(forKey: field), at: layout.metadata, field)
    }
    for field in ["containers", "initContainers", "volumes", "imagePullSecrets"] {
      try require(.sequence, spec.value(forKey: field), at: layout.spec, field)
    }
  }

  private static func require(_ kind: NodeKind, _ node: Node?, at path: [String], _ field: String? = nil)
    throws(ReadError)
  {
    guard let node = node?.resolved, node.kind != kind, !node.isNull else { return }
    let path = path + (field.map { [$0] } ?? [])
    throw ReadError(
      unexpectedTypeOf: path.joined(separator: "."),
      kind == .mapping ? "a mapping" : "a list",
      at: node
    )
  }

  private static func read(_ node: Node) throws(ReadError) -> Value {
    let value: Value
    do {
      value = try node.value
    } catch {
      throw ReadError(diagnostic: error.diagnostic)
    }
    guard value.isNested(atMost: depthLimit) else {
      throw ReadError(
        diagnostic: Diagnostic(.tooDeep, .error, "a pod is nested at most \(depthLimit) deep", at: node.range)
      )
    }
    return value
  }
}

extension Node {
  /// The node at the end of a path of keys.
  func descendant(at path: [String]) -> Node? {
    var node: Node? = self
    for key in path { node = node?.value(forKey: key) }
    return node
  }
}
