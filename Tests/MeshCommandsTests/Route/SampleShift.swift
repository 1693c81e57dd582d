import Analysis
import Console
import Diagnostics
import MeshCommands
import Resources
import Routing
import TestSupport
import YAML

/// One shift of the traffic of one rule in a file.
struct SampleShift {
  /// What the rule is called.
  let name: String
  private let text: String
  private let words: [String]

  /// A random shift of every rule that sends requests somewhere.
  static func all(in text: String, of path: String, _ generator: inout SeededGenerator) -> [SampleShift] {
    let documents = Parser.documents(in: SourceFile(name: path, text: text))
    let objects = documents.flatMap(\.objects).map { MeshObject($0.node, $0.identity, defaultNamespace: "default") }
    let mesh = Mesh(objects, settings: MeshSettings())
    var shifts: [SampleShift] = []
    for object in objects {
      for rule in rules(of: object, in: mesh) {
        guard let words = words(for: rule, in: mesh, &generator) else { continue }
        shifts.append(
          SampleShift(
            name: "\(object.origin), \(rule.label)",
            text: text,
            words: ["route", "set"] + words + ["-f", path, "-n", object.namespace, "-q", "--allow-empty"]
          )
        )
      }
    }
    return shifts
  }

  private static func rules(of object: MeshObject, in mesh: Mesh) -> [RouteRule] {
    let domain = mesh.settings.clusterDomain
    switch object.kind {
    case .virtualService: return RouteRule.all(of: object, domain: domain)
    case .httpRoute: return mesh.httpRoute(called: object.name, in: object.namespace)?.rules ?? []
    case .routeRule:
      guard let destination = object.spec?.member("destination") else { return [] }
      let service = LegacyService(destination, in: object.namespace).host(domain: domain)
      return (mesh.routeRules(for: service, versionLabel: "version")?.rules ?? []).filter { $0.object == object }
    default: return []
    }
  }

  /// The service, the shares and what chooses the rule; nil for a rule that cannot be shifted.
  private static func words(
    for rule: RouteRule,
    in mesh: Mesh,
    _ generator: inout SeededGenerator
  ) -> [String]? {
    guard let destinations = rule.destinations, let first = destinations.first?.target else { return nil }
    var targets = destinations.map(\.target)
    guard Set(targets).count == targets.count else { return nil }
    // What a file does not define is out of view, unless it defines others of its kind.
    let isPart = mesh.objects(of: .destinationRule).isEmpty && mesh.objects(of: .service).isEmpty
    if isPart, Bool.random(using: &generator) {
      let service = RouteTarget(mesh.qualified("late", in: "default"))
      targets.append(rule.form == .httpRoute ? service : RouteTarget(first.host, subset: "late"))
    }
    var left = 100
    let shares = targets.enumerated().map { place, target in
      let weight = place == targets.count - 1 ? left : Int.random(in: 0...left, using: &generator)
      left -= weight
      return "\(target.subset.map { "\($0)@" } ?? "")\(target.host.name)=\(weight)"
    }
    return [first.host.name] + shares + choice(of: rule)
  }

  private static func choice(of rule: RouteRule) -> [String] {
    let object: [String] =
      switch rule.form {
      case .virtualService: ["--virtual-service", rule.object.name]
      case .httpRoute: ["--http-route", rule.object.name]
      case .routeRule: []
      }
    if !rule.name.isEmpty { return object + ["--route", rule.name] }
    return object + (rule.hasConditions ? (rule.matches.first ?? []).flatMap { ["--match", $0.description] } : [])
  }

  // MARK: Running

  /// What is wrong with what comes of it; nil if all is well.
  func problem() async -> String? {
    let run = await run(words)
    guard run.status == .done else { return "\(words): \(run)" }
    let before = text.split(separator: "\n", omittingEmptySubsequences: false)
    let after = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    if let line = Self.change(before, after) { return "\(words) changed \(line)" }
    let again = await self.run(words, input: run.output)
    return again.output == run.output ? nil : "the same command again makes other changes"
  }

  private func run(_ words: [String], input: String? = nil) async -> CommandRun {
    let context = Context(streams: .inMemory(input: input ?? ""))
    var words = words
    if input != nil, let place = words.firstIndex(of: "-f") { words[place + 1] = "-" }
    let status = await CommandRunner().run(words, in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  /// The first line that changed in another way than by its weight, or went; lines of new destinations may be there.
  private static func change(_ before: [Substring], _ after: [Substring]) -> Substring? {
    var rest = after[...]
    for line in before {
      while let next = rest.first, next != line, !isSameButWeight(line, next) {
        guard isOfDestination(next) else { return line }
        rest = rest.dropFirst()
      }
      guard rest.popFirst() != nil else { return line }
    }
    return rest.first { !isOfDestination($0) }
  }

  private static func isSameButWeight(_ left: Substring, _ right: Substring) -> Bool {
    let form = /^( *(?:- )?weight: )[0-9]+(.*)$/
    guard let left = left.wholeMatch(of: form), let right = right.wholeMatch(of: form) else { return false }
    return left.output.1 == right.output.1 && left.output.2 == right.output.2
  }

  private static func isOfDestination(_ line: Substring) -> Bool {
    let fields = [
      "destination", "host", "subset", "port", "number", "weight", "labels", "version", "name", "group", "kind",
    ]
    let text = line.drop { $0 == " " || $0 == "-" }
    return fields.contains { text.hasPrefix("\($0):") }
  }
}
