import MeshStores
import Routing

extension ResourceUndo.Obstacle {
  /// Why a step cannot be taken back.
  var reason: String {
    switch self {
    case .confidential: "values of headers are not remembered"
    case .tooLarge: "it is too large to be remembered"
    case .deleted: "what is remembered went with the resource"
    case .unreadable: "what is remembered of it cannot be read"
    }
  }
}

extension HistoryUndo.Refusal {
  /// Why nothing is undone.
  func error(of service: String) -> CommandError {
    switch self {
    case .noHistory:
      .notFound("nothing is remembered of \(service)", next: "only changes by \"meshctl route\" are")
    case .unknownState(let number, let known):
      .notFound(
        "state \(number) of \(service) is not remembered, but \(known.lowerBound) to \(known.upperBound) are",
        next: Self.look(service)
      )
    case .changed(let step, let reference, let fields):
      .conflict(
        "someone changed \(fields.map(\.description).joined(separator: ", ")) of \(reference.place) since change \(step)",
        next: "nothing was written; set it as it should be"
      )
    case .gone(let step, let reference):
      .conflict("\(reference.place), which change \(step) wrote, is not there any more", next: Self.look(service))
    case .present(let step, let reference):
      .conflict("\(reference.place), which change \(step) deleted, is there again", next: Self.look(service))
    case .impossible(let step, let obstacle):
      .conflict("change \(step) cannot be undone: \(obstacle.reason)", next: "set it as it should be")
    case .partial(let step):
      .conflict("only a part of change \(step) is remembered", next: "set it as it should be")
    }
  }

  private static func look(_ service: String) -> String { "see \"meshctl route history \(service)\"" }
}
