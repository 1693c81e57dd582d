import Capture
import Diagnostics
import Resources
import YAML

/// A pod, or the pod that a workload makes, as a manifest has it.
struct PodManifest {
  /// What keeps a manifest from having capture options: a place in it and what is wrong there.
  struct Failure: Error {
    let diagnostic: Diagnostic
  }

  /// Where objects keep their pods: pods themselves, workloads, and those that make workloads.
  private static let templates: [[String]] = [
    [], ["spec", "template"], ["spec", "jobTemplate", "spec", "template"],
  ]

  let identity: ObjectIdentity
  let document: Document
  private let annotations: Node?
  private let spec: Node

  /// The pods of a document, the items of lists too. O(document).
  static func all(in document: Document) -> [PodManifest] {
    guard let root = document.root else { return [] }
    let items = root["items"].map { Array($0.items) } ?? []
    return ([root] + items).compactMap { PodManifest($0.resolved, in: document) }
  }

  /// The pod of an object; nil where it has none.
  init?(_ object: Node, in document: Document) {
    guard let identity = ObjectIdentity(object) else { return nil }
    let pods = Self.templates.compactMap { path in
      path.reduce(object as Node?) { $0?.resolved.value(forKey: $1) }?.resolved
    }
    guard let pod = pods.first(where: { $0["spec"]?.resolved["containers"] != nil }), let spec = pod["spec"] else {
      return nil
    }
    self.identity = identity
    self.document = document
    self.spec = spec.resolved
    annotations = pod["metadata"]?.resolved["annotations"]?.resolved
  }

  /// The options of the pod: those of its init container where it is injected, else those of its annotations.
  func options() throws(Failure) -> CaptureOptions {
    // What an annotation says is wrong even where the init container is what counts.
    let annotated = try read { (_) throws(CaptureInputError) in try CaptureOptions(annotations: annotationTexts) }
    guard let container = captureContainer else { return annotated }
    return try read(container) { (words) throws(CaptureInputError) in
      try CaptureOptions(arguments: words, environment: variables(of: container))
    }
  }

  /// The options of a pod that an older Istio injected; without an init container, those of a generation's defaults.
  func options(of generation: LegacyGeneration) throws(Failure) -> LegacyOptions {
    guard let container = captureContainer else { return LegacyOptions(generation) }
    return try read(container) { (words) throws(CaptureInputError) in
      try LegacyOptions(generation, arguments: words, environment: variables(of: container))
    }
  }

  /// Warns of a transparent proxy that runs as a user whose connections are captured (envoy: original_src keeps the
  /// client's address, so the connection to the application looks like the client's own).
  func warning(about options: CaptureOptions) -> Diagnostic? {
    let containers = [spec["containers"], spec["initContainers"]].compactMap { $0 }.flatMap { Array($0.items) }
    guard options.mode == .tproxy, let proxy = containers.first(where: { $0["name"]?.text == "istio-proxy" }),
      let user = proxy["securityContext"]?.resolved["runAsUser"]?.resolved,
      options.proxyUsers.contains(where: { $0.description == user.text })
    else { return nil }
    return Diagnostic(
      .brokenRule,
      .warning,
      "with TPROXY, inbound connections of a proxy that runs as user \(user.text) come back to it without end; run it "
        + "as user 0 with group 1337",
      at: user.range
    )
  }

  /// The container that sets or checks the rules by istio-iptables' command line.
  private var captureContainer: Node? {
    let containers = spec["initContainers"].map { Array($0.items) } ?? []
    return containers.map(\.resolved).first { container in
      let name = container["name"]?.text
      let words = commandLine(of: container)
      return !words.isEmpty && (name == "istio-init" || name == "istio-validation" || words[0].text == "istio-iptables")
    }
  }

  /// The words behind the program, which stands in the command or in the arguments; none for any other program.
  private func commandLine(of container: Node) -> [Node] {
    let command = container["command"].map { Array($0.items) } ?? []
    let arguments = container["args"].map { Array($0.items) } ?? []
    let words = (command + arguments).map(\.resolved)
    if let program = words.first, !program.text.hasPrefix("-"), !Self.isProgram(program.text) { return [] }
    return words
  }

  private static func isProgram(_ word: String) -> Bool {
    let name = word.split(separator: "/").last ?? ""
    return ["istio-iptables", "istio-iptables.sh", "prepare_proxy.sh", "pilot-agent"].contains(name)
  }

  private var annotationTexts: [String: String] {
    var texts: [String: String] = [:]
    for pair in annotations.map({ Array($0.pairs) }) ?? [] { texts[pair.key.text] = pair.value.resolved.text }
    return texts
  }

  private func variableNodes(of container: Node) -> [(name: String, value: Node)] {
    (container["env"].map { Array($0.items) } ?? []).compactMap { entry in
      guard let name = entry.resolved["name"]?.text, let value = entry.resolved["value"]?.resolved else { return nil }
      return (name, value)
    }
  }

  private func variables(of container: Node) -> [String: String] {
    var variables: [String: String] = [:]
    for (name, value) in variableNodes(of: container) { variables[name] = value.text }
    return variables
  }

  /// Reads options, and finds the place of what is wrong with them.
  private func read<Options>(
    _ container: Node? = nil,
    _ options: ([String]) throws(CaptureInputError) -> Options
  ) throws(Failure) -> Options {
    let words = container.map(commandLine) ?? []
    do {
      return try options(words.map(\.text))
    } catch {
      let code: Code = if case .annotation = error.source { .invalidAnnotation } else { .malformedText }
      let place = node(of: error.source, words, container) ?? spec
      throw Failure(diagnostic: Diagnostic(code, .error, error.message, at: place.range))
    }
  }

  private func node(of source: CaptureInputError.Source, _ words: [Node], _ container: Node?) -> Node? {
    switch source {
    case .annotation(let name): annotations?.value(forKey: name)?.resolved
    case .argument(let position, _): words.indices.contains(position - 1) ? words[position - 1] : words.last
    case .variable(let name): container.flatMap { variableNodes(of: $0).last { $0.name == name }?.value }
    }
  }
}
