import Analysis
import Console
import MeshStores
import Output
import Rollouts

/// Lists the rollouts of a service, or shows one of them whole.
struct ServiceHistoryRun: Sendable {
  private let service: String
  private let options: RolloutHistoryOptions
  private let store: any MeshStore
  private let context: Context

  init(of service: String, _ options: RolloutHistoryOptions, in context: Context) throws(CommandError) {
    self.service = service
    self.options = options
    self.context = context
    store = try context.openMesh(options.mesh, options.list.format.errorFormat)
  }

  func run() async throws(CommandError) -> ExitStatus {
    let scene = try await RolloutReading(of: service, options.mesh, store: store, in: context).read()
    guard let record = scene.record else {
      if let number = options.revision { throw missing(number, in: scene) }
      try context.show(
        Listing([RolloutHistoryRow]()),
        as: options.list,
        whenEmpty: "there was no rollout of \(service)"
      )
      return .done
    }
    let snapshot = RolloutSnapshot(service: scene.scene.service, record: record, now: context.clock.now().seconds)
    guard let number = options.revision else {
      try context.show(Listing(RolloutHistoryRow.all(in: snapshot)), as: options.list, whenEmpty: "")
      return .done
    }
    guard let page = RolloutHistoryPage(number.number, in: snapshot) else { throw missing(number, in: scene) }
    try show(page)
    return .done
  }

  private func show(_ page: RolloutHistoryPage) throws(CommandError) {
    switch options.list.format {
    case .table, .wide:
      let stream = context.streams.output
      try context.write(page.text(styler: stream.styler, glyphs: stream.traits.glyphs))
    case .tsv, .name: try context.show(Listing([page.row]), as: options.list, whenEmpty: "")
    case .payload(let format): try context.show(page.payload, as: format)
    }
  }

  private func missing(_ number: RevisionNumber, in scene: RolloutScene) -> CommandError {
    .notFound(
      "rollout \(number.number) of \(scene.scene.service.name) is not remembered",
      next: "list those that are with meshctl rollout history \(ShellWord.quoted(service))"
    )
  }
}
