import Analysis
import ArgumentParsing
import Console
import MeshStores
import Output
import Resources
import Routing
import YAML

/// One run of `meshctl route set`: looks, works out the step, writes it; looks again if someone else wrote in between.
struct RouteSetRun {
  /// How often the mesh is looked at anew that others change all the time, as controllers do.
  private static let attempts = 5

  private let options: RouteSetOptions
  private let store: any MeshStore
  private let context: Context

  init(_ options: RouteSetOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.store = store
    self.context = context
  }

  /// Sets the split.
  func set() async throws(CommandError) -> ExitStatus {
    var seen: [SplitPlan.Part]?
    var attempt = 1
    while true {
      let planning = try await planning()
      let step = try planning.step()
      if let seen, seen != step.before { throw changed }
      if let writes = try await write(step, isLastAttempt: attempt == Self.attempts) {
        try tell(writes, of: step, planning.service)
        return .done
      }
      seen = step.before
      attempt += 1
    }
  }

  private func planning() async throws(CommandError) -> SplitPlanning {
    let own = options.mesh.namespace?.argument ?? store.defaultNamespace
    let name = ServiceName(options.service, namespace: own)
    let others = options.shares.compactMap { $0.host ?? ($0.name.contains(".") ? $0.name : nil) }
    let namespaces = Set([own, name.namespace] + others.map { ServiceName($0, namespace: own).namespace })
    let stored = try await RouteReading(of: store, namespaces: namespaces.sorted()).read()
    return SplitPlanning(
      options: options,
      service: name.host(in: stored.mesh),
      namespace: name.namespace,
      stored: stored,
      meshName: store.name
    )
  }

  private var changed: CommandError {
    .conflict(
      "someone else changed the split of \(options.service) meanwhile; the routes were not written",
      next: "look at it with meshctl get virtualservice, then repeat the command"
    )
  }

  // MARK: Writing

  private struct Written {
    let verb: WriteVerb
    let resource: StoredResource
  }

  /// Nil when someone else wrote since the mesh was read.
  private func write(_ step: SplitStep, isLastAttempt: Bool) async throws(CommandError) -> [Written]? {
    do throws(StoreError) { return try await write(step) } catch {
      guard case .conflict(_, .changed) = error, !isLastAttempt else { throw .store(error) }
      return nil
    }
  }

  /// Subsets first: a route to a subset that no proxy knows loses requests.
  private func write(_ step: SplitStep) async throws(StoreError) -> [Written] {
    let dryRun = options.write.dryRun
    var written: [Written] = []
    for addition in step.added {
      switch addition.subsets {
      case .object(let value):
        written.append(Written(verb: .created, resource: try await store.create(value, dryRun: dryRun)))
      case .edits(let rule, let edits):
        let resource = try await store.edit(rule.reference, at: rule.revision, edits, dryRun: dryRun)
        written.append(Written(verb: .configured, resource: resource))
      }
    }
    switch step.routes {
    case .object(let value, _):
      written.append(Written(verb: .created, resource: try await store.create(value, dryRun: dryRun)))
    case .edits(let owner, _, let plan):
      let resource = try await store.edit(owner.reference, at: owner.revision, plan.edits, dryRun: dryRun)
      written.append(Written(verb: plan.isChange ? .configured : .unchanged, resource: resource))
    }
    return written
  }

  // MARK: Telling

  private func tell(_ writes: [Written], of step: SplitStep, _ service: QualifiedHost) throws(CommandError) {
    let report = SplitReport(service: service, parts: step.parts)
    if options.write.format == nil, !context.isQuiet {
      try context.write("\(title(of: step, service))\n\(report.text(context.streams.output.traits.glyphs))")
    }
    var lines = WriteReport(options.write, in: store, context)
    for write in writes { try lines.tell(write.resource.reference, write.verb, as: write.resource) }
    try lines.finish()
    for addition in step.added {
      context.report(["subset \(addition.names.joined(separator: ", ")) added: pods have it as \(options.subsetLabel)"])
    }
    guard options.write.dryRun == .none, step.parts.contains(where: { $0.before != $0.after }) else { return }
    if let command = undo(report, step) { context.report(["undo with: \(command)"]) }
  }

  private func title(of step: SplitStep, _ service: QualifiedHost) -> String {
    guard case .edits(_, let rule, _) = step.routes else { return TerminalText.escaped(service.name) }
    return TerminalText.escaped("\(service.name), rule \(rule.label)")
  }

  private func undo(_ report: SplitReport, _ step: SplitStep) -> String? {
    switch step.routes {
    case .object(let value, _):
      let name = value["metadata"]?["name"]?.string ?? ""
      return (["meshctl delete virtualservice", ShellWord.quoted(name)] + meshWords).joined(separator: " ")
    case .edits(_, let rule, _):
      guard let shares = report.sharesBefore else { return nil }
      let choice = options.rule == nil || rule.name.isEmpty ? [] : ["--route", ShellWord.quoted(rule.name)]
      let words = ["meshctl route set", ShellWord.quoted(options.service)] + shares.map(ShellWord.quoted)
      return (words + choice + meshWords).joined(separator: " ")
    }
  }

  /// The flags that name the same mesh again.
  private var meshWords: [String] {
    var words: [String] = []
    if let directory = options.mesh.directory { words += ["--mesh", ShellWord.quoted(directory.argument)] }
    if let context = options.mesh.context { words += ["--context", ShellWord.quoted(context)] }
    if let file = options.mesh.kubeconfig { words += ["--kubeconfig", ShellWord.quoted(file.argument)] }
    if let namespace = options.mesh.namespace { words += ["-n", ShellWord.quoted(namespace.argument)] }
    return words
  }
}
