import Analysis
import Output
import Routing

/// The routes of a service as rows of a table: on the left what requests a rule takes, on the right where they go.
struct RouteRows {
  static let columns = [
    Column("SERVICE", minimumWidth: 8), Column("REQUESTS", minimumWidth: 24), Column("GO TO", minimumWidth: 14),
    Column("SHARE", alignment: .trailing), Column("READY", alignment: .trailing),
    Column("RULE", presence: .wide), Column("OWNER", presence: .wide),
  ]

  private let service: EffectiveRoutes
  private let names: DestinationNames
  private let owner: (MeshObject) -> String

  init(of service: EffectiveRoutes, owner: @escaping (MeshObject) -> String) {
    self.service = service
    self.owner = owner
    names = DestinationNames(service)
  }

  /// The rows; the first has the name of the service.
  var rows: [[Cell]] {
    let rows = service.entrances.flatMap(rows)
    let name = Cell(names.serviceName, .bold)
    return rows.enumerated().map { [$0 == 0 ? name : ""] + $1 }
  }

  private func rows(of entrance: RouteEntrance) -> [[Cell]] {
    guard let object = entrance.owner?.object else {
      return [[Cell(RequestWords.all), Cell("all pods equally"), "100%", ready(service.readyPods), "", ""]]
    }
    var rows = entrance.rules.flatMap { rule in
      self.rows(of: rule, RequestWords(of: rule, through: entrance).lines, owner(object))
    }
    if entrance.refusesOthers { rows.append([Cell(RequestWords.others), "answer 404", "", "", "", ""]) }
    return rows
      + entrance.shadowed.map { object in
        [Cell("none", .faint), Cell("\(object.name) is not used", .faint), "", "", "", Cell(owner(object))]
      }
  }

  private func rows(of rule: EffectiveRule, _ requests: [String], _ owner: String) -> [[Cell]] {
    let targets =
      rule.destinations.map { destination in
        [
          Cell(names.name(of: destination)), Cell(WeightedShare.percentage(destination.share)),
          ready(destination.readyPods, isNeeded: destination.share > 0),
        ]
      }
      + (rule.words.answer.map { [[Cell($0), "", ""]] } ?? [])
      + rule.words.phrases.map { [Cell("\($0.name) \($0.text)", .faint), "", ""] }
    return (0..<max(requests.count, targets.count)).map { line in
      let request = line < requests.count ? Cell(requests[line], rule.isReached ? .plain : .faint) : ""
      let target = line < targets.count ? targets[line] : ["", "", ""]
      return [request] + target + (line == 0 ? [Cell(rule.rule.label), Cell(owner)] : ["", ""])
    }
  }

  /// No ready pod is worth a look where requests go.
  private func ready(_ count: Int, isNeeded: Bool = true) -> Cell {
    Cell("\(count)", count == 0 && isNeeded ? Palette.standard.warning : .plain)
  }
}
