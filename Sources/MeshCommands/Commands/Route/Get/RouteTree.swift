import Analysis
import Output
import Routing

/// The routes of a service as a tree.
struct RouteTree {
  private let service: EffectiveRoutes
  private let names: DestinationNames
  private let owner: (MeshObject) -> String

  init(of service: EffectiveRoutes, owner: @escaping (MeshObject) -> String) {
    self.service = service
    self.owner = owner
    names = DestinationNames(service)
  }

  /// The tree: the service, the ways to it, their rules, and what these do.
  var tree: Tree { Tree(Cell(service.service.name, .bold), service.entrances.flatMap(branches)) }

  private func branches(of entrance: RouteEntrance) -> [Tree] {
    guard let object = entrance.owner?.object else {
      return [Tree(Cell("from the mesh: all pods equally, \(ready(service.readyPods))"))]
    }
    let way =
      entrance.gateways.isEmpty
      ? "from the mesh"
      : "through \(entrance.gateways.joined(separator: ", ")), host \(entrance.hosts.joined(separator: " or "))"
    var rules = entrance.rules.map { rule in
      let requests = RequestWords(of: rule, through: nil).phrase
      return Tree(Cell(requests, rule.isReached ? .plain : .faint), leaves(of: rule))
    }
    if entrance.refusesOthers { rules.append(Tree(Cell(RequestWords.others), [Tree("answer 404")])) }
    return [Tree(Cell("\(way): \(owner(object))"), rules)]
      + entrance.shadowed.map { Tree(Cell("not used: \(owner($0))", .faint)) }
  }

  private func leaves(of rule: EffectiveRule) -> [Tree] {
    let destinations = rule.destinations.map { destination in
      let share = WeightedShare.percentage(destination.share)
      return Tree(Cell("\(names.name(of: destination)) \(share), \(ready(destination.readyPods))"))
    }
    return destinations + (rule.words.answer.map { [Tree(Cell($0))] } ?? [])
      + rule.words.phrases.map { Tree(Cell("\($0.name) \($0.text)", .faint)) }
  }

  private func ready(_ count: Int) -> String { count == 1 ? "1 pod ready" : "\(count) pods ready" }
}
