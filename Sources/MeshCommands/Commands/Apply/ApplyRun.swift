import Console
import Diagnostics
import MeshStores
import Resources
import YAML

/// One run of `meshctl apply`: looks at everything first, then writes one object after another.
struct ApplyRun {
  /// How often an object is looked at anew that others change all the time, as controllers do.
  private static let attempts = 5

  private let options: ApplyOptions
  private let objects: [GivenObject]
  private let store: any MeshStore
  private let context: Context
  private let kinds: GivenKinds

  init(_ options: ApplyOptions, of objects: [GivenObject], store: any MeshStore, in context: Context) {
    self.options = options
    self.objects = objects
    self.store = store
    self.context = context
    kinds = GivenKinds(of: objects)
  }

  /// Applies the objects, those first that others need. Stops at the first that cannot be written: what comes after it
  /// may need it.
  func apply() async throws(CommandError) -> ExitStatus {
    var steps: [ApplyStep] = []
    for object in WriteStage.ordered(objects, by: \.reference.kind) { steps.append(try await step(object)) }
    var report = WriteReport(options.write, in: store, context)
    for (place, step) in steps.enumerated() {
      do throws(CommandError) {
        let (verb, resource) = try await write(step)
        try report.tell(step.object.reference, verb, as: resource)
      } catch {
        tellRest(steps[(place + 1)...])
        throw error
      }
    }
    try report.finish()
    if options.write.waits, options.write.dryRun == .none, store.hasServer {
      try await ResourceWait(options.write.waitLimit, in: store).untilReady(steps.map(\.object.reference))
    }
    return .done
  }

  private func step(_ object: GivenObject) async throws(CommandError) -> ApplyStep {
    let found = try await store.resource(object.reference, kinds: kinds)
    var mark: RolloutMark?
    if let resource = found.resource, resource.reference.kind == .virtualService {
      mark = await RolloutMark.find(on: resource, in: store, context)
    }
    return try ApplyStep(object, over: found, options.shiftedWeights, mark)
  }

  private func tellRest(_ rest: ArraySlice<ApplyStep>) {
    guard let first = rest.first else { return }
    let more = rest.count > 1 ? " and \(rest.count - 1) more" : ""
    context.warn("\(first.object.reference)\(more) not applied: the command stops at the error", as: errorFormat)
  }

  private var errorFormat: ErrorFormat { options.write.errorFormat }

  // MARK: Writing

  private func write(_ first: ApplyStep) async throws(CommandError) -> (WriteVerb, StoredResource) {
    var step = first
    if step.found.awaitsDefinition {
      guard options.write.dryRun == .none else { return (.created, step.object.imagined) }
      try await DefinitionWait(options.write.waitLimit, in: store, context, errorFormat).untilServed(step.object, kinds)
      step = try await self.step(step.object)
    }
    for _ in 1..<Self.attempts {
      do throws(StoreError) { return try await send(step) } catch {
        guard case .conflict(_, .changed) = error else { throw told(error, of: step.object) }
      }
      step = try await self.step(step.object)
    }
    do throws(StoreError) { return try await send(step) } catch { throw told(error, of: step.object) }
  }

  private func send(_ step: ApplyStep) async throws(StoreError) -> (WriteVerb, StoredResource) {
    let resource = try await store.apply(
      step.value,
      writtenAs: step.object.node,
      over: step.found.resource?.revision,
      forcesConflicts: options.forcesConflicts,
      dryRun: options.write.dryRun
    )
    guard let current = step.found.resource else { return (.created, resource) }
    guard let before = try? current.value, let after = try? resource.value else { return (.configured, resource) }
    return (
      ResourceDifference(from: before, to: after, type: step.object.type).isEmpty ? .unchanged : .configured, resource
    )
  }

  /// Shows what a server has against fields at their places in the manifest.
  private func told(_ error: StoreError, of object: GivenObject) -> CommandError {
    guard case .rejected(let reference, let message, let causes) = error else { return .store(error) }
    let problems = causes.isEmpty ? [FieldCause(path: "", message: message)] : causes
    for problem in problems {
      let node = object.node(at: problem.path)
      let text = problem.path.isEmpty ? problem.message : "\(problem.path): \(problem.message)"
      context.show(
        [Diagnostic(.refusedByServer, .error, text, at: node.focus)],
        in: node.document.source,
        as: errorFormat
      )
    }
    return .input("\(store.name) refuses \(reference.place)", next: "mend the manifest")
  }
}
