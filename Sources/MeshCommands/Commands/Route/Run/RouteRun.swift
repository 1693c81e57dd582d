import Analysis
import ArgumentParsing
import Console
import MeshStores
import Output
import Resources
import Routing
import YAML

/// One run of a verb of `meshctl route`: looks, has the step worked out, makes it; looks again if someone else wrote in
/// between.
struct RouteRun<Verb: RouteVerb> {
  /// How often the mesh is looked at anew that others change all the time, as controllers do.
  private let attempts = 5
  private let verb: Verb
  let store: any MeshStore
  let context: Context

  init(_ verb: Verb, store: any MeshStore, in context: Context) {
    self.verb = verb
    self.store = store
    self.context = context
  }

  var options: Verb.Options { verb.options }

  /// Makes the step.
  func make() async throws(CommandError) -> ExitStatus {
    var seen: [[Value?]]?
    var attempt = 1
    var acceptance = try await RouteAcceptance(options, store, in: context)
    while true {
      let scene = try await scene()
      let step = try verb.step(in: scene)
      if let seen, seen != step.basis { throw changed }
      try await acceptance?.prepare(step, in: scene)
      let memory = await memory(of: step, in: scene)
      if let written = try await write(step, memory, acceptance, isLastAttempt: attempt == attempts) {
        try tell(written, of: step, in: scene, memory)
        if let acceptance {
          try await acceptance.waitForRoutes(of: step, written)
          return .done
        }
        guard options.write.writes, options.write.waiting != .never, step.isChange else { return .done }
        return try await LocalAcceptance(in: context).wait(for: store)
      }
      seen = step.basis
      attempt += 1
    }
  }

  /// Shows what the step would change in the text; tells whether that is anything.
  func compare() async throws(CommandError) -> Bool {
    let step = try verb.step(in: try await scene())
    guard let written = try await write(step, nil, nil, isLastAttempt: true) else { return false }
    try RouteDifference(of: written, in: context, (store as? FileStore)?.texts).write()
    return step.isChange
  }

  /// The mesh as it is now.
  func scene() async throws(CommandError) -> RouteScene {
    let own = options.mesh.namespace?.argument ?? store.defaultNamespace
    let name = ServiceName(options.service, namespace: own)
    let others = verb.otherServices.map { ServiceName($0, namespace: own).namespace }
    let namespaces = Set([own, name.namespace] + others)
    let reading = RouteReading(
      of: store,
      namespaces: namespaces.sorted(),
      otherRouteKinds: verb.otherRouteKinds
    )
    let stored = try await reading.read()
    let service = name.host(in: stored.mesh)
    return RouteScene(
      word: options.service,
      service: service,
      namespace: name.namespace,
      stored: stored,
      meshName: store.name,
      isPart: options.write.isOfFiles,
      history: await history(of: service.name, in: stored)
    )
  }

  private var changed: CommandError {
    .conflict(
      "someone else changed the same routes of \(options.service) meanwhile; they were not written",
      next: "look at them with meshctl get virtualservice, then repeat the command"
    )
  }

  // MARK: Writing

  /// Nil when someone else wrote since the mesh was read.
  private func write(
    _ step: RouteStep,
    _ memory: StepMemory?,
    _ acceptance: RouteAcceptance?,
    isLastAttempt: Bool
  ) async throws(CommandError) -> [WrittenChange]? {
    let preparations = step.changes.prefix(while: \.isPreparation)
    var written: [WrittenChange] = []
    do throws(StoreError) {
      for change in preparations { written.append(try await write(change, memory)) }
    } catch {
      return try await givingUp(error, after: written, memory, isLastAttempt: isLastAttempt)
    }
    do throws(CommandError) { try await acceptance?.waitForTargets(of: step, written) } catch {
      await memory?.end(afterChanges: written.count { $0.change.isChange })
      throw error
    }
    do throws(StoreError) {
      for change in step.changes.dropFirst(preparations.count) { written.append(try await write(change, memory)) }
    } catch {
      return try await givingUp(error, after: written, memory, isLastAttempt: isLastAttempt)
    }
    return written
  }

  private func givingUp(
    _ error: StoreError,
    after written: [WrittenChange],
    _ memory: StepMemory?,
    isLastAttempt: Bool
  ) async throws(CommandError) -> [WrittenChange]? {
    await memory?.end(afterChanges: written.count { $0.change.isChange })
    switch error {
    case .conflict(_, .changed) where !isLastAttempt, .alreadyExists where !isLastAttempt: return nil
    default: throw .store(error)
    }
  }

  private func write(_ change: RouteChange, _ memory: StepMemory?) async throws(StoreError) -> WrittenChange {
    let dryRun = options.write.storeDryRun
    switch change.work {
    case .creation(let value):
      let noted = memory?.noting(value, defaultNamespace: store.defaultNamespace) ?? value
      let resource = try await store.create(noted, dryRun: dryRun)
      return WrittenChange(
        change: change,
        verb: .created,
        reference: resource.reference,
        before: nil,
        after: resource
      )
    case .edits(let before, let edits):
      let note = change.isChange ? memory?.edits(of: before) ?? [] : []
      let resource = try await store.edit(before.reference, at: before.revision, edits + note, dryRun: dryRun)
      return WrittenChange(
        change: change,
        verb: change.isChange ? .configured : .unchanged,
        reference: before.reference,
        before: before,
        after: resource
      )
    case .deletion(let before):
      try await store.delete(before.reference, at: before.revision, dryRun: dryRun)
      return WrittenChange(change: change, verb: .deleted, reference: before.reference, before: before, after: nil)
    }
  }

  // MARK: Telling

  private func tell(
    _ written: [WrittenChange],
    of step: RouteStep,
    in scene: RouteScene,
    _ memory: StepMemory?
  ) throws(CommandError) {
    if options.write.showsDifference {
      return try RouteDifference(of: written, in: context, (store as? FileStore)?.texts).write()
    }
    if options.write.printsFiles, let files = store as? FileStore {
      try FileAnswer(files, in: context).tell(step.report, written)
    } else {
      try tellResources(written, step.report)
    }
    context.report(step.changes.compactMap(\.remark) + step.notes + unchecked(in: scene, written))
    guard options.write.writes, step.isChange else { return }
    if let undo = step.undo ?? memory?.undo(of: options.service) {
      context.report(["undo with: \((undo.map(ShellWord.quoted) + meshWords).joined(separator: " "))"])
    } else if let reason = memory?.reasonAgainstUndo {
      context.report(["this cannot be undone by meshctl route undo: \(reason)"])
    }
  }

  private func tellResources(_ written: [WrittenChange], _ report: RouteReport) throws(CommandError) {
    if options.write.format == nil, !context.isQuiet {
      try context.write(report.text(context.streams.output.traits.glyphs))
    }
    var writing = MeshWriteOptions()
    writing.dryRun = options.write.dryRun
    writing.format = options.write.format
    var lines = WriteReport(writing, in: store, context)
    for change in written { try lines.tell(change.reference, change.verb, as: change.after) }
    try lines.finish()
  }

  /// What a verb that sends requests to subsets could not look at, since it is not in the files.
  private func unchecked(in scene: RouteScene, _ written: [WrittenChange]) -> [String] {
    guard Verb.Options.self is any SubsetVerbOptions.Type else { return [] }
    var parts: [String] = []
    let kinds = Set(written.map(\.reference.kind))
    if !scene.showsSubsets, kinds.contains(.virtualService), !kinds.contains(.destinationRule) {
      parts.append("whether the subsets are defined")
    }
    if !scene.showsWorkloads { parts.append("whether pods are ready") }
    return parts.isEmpty ? [] : ["not checked, since \(store.name) does not show it: \(parts.joined(separator: ", "))"]
  }

  /// The flags that name the same mesh, or the same files, again.
  private var meshWords: [String] {
    var words: [String] = []
    for file in options.manifests.filenames { words += ["-f", ShellWord.quoted(file.argument)] }
    if options.manifests.isRecursive { words.append("-R") }
    if options.write.replacesFiles { words.append("--in-place") }
    return words + options.mesh.words
  }
}
