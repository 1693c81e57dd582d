import Analysis
import ArgumentParsing
import MeshStores
import Routing
import YAML

/// `meshctl route reset`: all requests to one subset.
struct RouteReset: RouteVerb {
  static let declaration = CommandDeclaration(
    "reset",
    summary: "Send all requests to one subset, whatever was tried",
    discussion: """
      What goes: every rule for some requests that sends them to this service, the other shares of the rule for all others \
      (its destinations stay, with weight 0), and that rule's fault and mirrors.

      What stays: the rule's timeout, retries, headers, rewrite and CORS policy; rules that send requests to other \
      services alone, redirect or answer themselves; DestinationRules. All that goes is shown, and --dry-run shows it \
      beforehand.

      Without a subset it is the one that has all the traffic of the rule for all others; if there are several, the \
      command is refused and names them.
      """,
    examples: [
      Example("Everything to version 1, now", "meshctl route reset reviews v1"),
      Example("See what would go", "meshctl route reset reviews v1 --dry-run"),
    ]
  )

  let options: RouteResetOptions

  init(_ options: RouteResetOptions) { self.options = options }

  var otherServices: [String] { options.target?.share.otherService.map { [$0] } ?? [] }

  func step(in scene: RouteScene) throws(CommandError) -> RouteStep {
    let owner = try scene.owner(called: options.virtualService)
    guard let owner, let resource = scene.stored.resource(of: owner.object) else {
      try scene.checkService()
      throw .notFound(
        "no VirtualService names \(scene.service.name), so nothing was tried",
        next: "send everything to one subset with meshctl route set \(options.service) SUBSET=100"
      )
    }
    let rule = try scene.rule(called: nil, of: owner, resource)
    let naming = scene.naming(of: owner)
    let additions: [RouteChange]
    let target: RouteTarget
    if let word = options.target {
      let targets = try scene.targets(of: [word.share], options.subsets)
      additions = targets.additions
      target = targets.shares.first?.target ?? RouteTarget(scene.service)
    } else {
      additions = []
      target = try scene.refusing(in: resource) { () throws(RuleRefusal) in
        try ResetPlan.onlyTarget(of: rule, naming: naming)
      }
    }
    let plan = try scene.refusing(in: resource) { () throws(RuleRefusal) in
      try ResetPlan(to: target, of: scene.service, keeping: rule, in: owner, naming: naming)
    }
    let split = SplitReport(service: scene.service, parts: plan.parts)
    return RouteStep(
      changes: additions + [RouteChange(.edits(resource, plan.edits))],
      report: RouteReport(
        "\(scene.service.name), rule \(rule.label)",
        split: split,
        facts: plan.facts.map(ChangedFact.init)
      ),
      undo: undo(plan, split),
      record: (["reset"] + split.sharesAfter).joined(separator: " "),
      notes: plan.notes.map(\.message)
    )
  }

  /// Weights alone bring back what had nothing but weights.
  private func undo(_ plan: ResetPlan, _ split: SplitReport) -> [String]? {
    guard plan.facts.isEmpty, let shares = split.sharesBefore else { return nil }
    return ["meshctl", "route", "set", options.service] + shares
  }
}
