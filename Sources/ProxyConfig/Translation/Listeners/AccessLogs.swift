/// The access logs of one side of a proxy.
///
/// Source: Istio `pilot/pkg/networking/core/accesslog.go`, and `pilot/pkg/model/telemetry.go`, `mergeLogs`: of the mesh,
/// the namespace and the workload the most special that names providers decides which, and each may turn one off.
struct AccessLogs {
  /// The sides of a proxy.
  enum Side {
    case inbound
    case outbound
  }

  private struct Choice {
    var isDisabled = false
    var expression: String?
  }

  /// The logs of requests and of connections.
  let all: [AccessLog]
  private(set) var problems: [TranslationProblem] = []

  /// The logs of connections that no chain takes.
  var listener: [AccessLog] { all.map(\.ofUnrouted) }

  /// The log of an Envoy by itself, if it is asked for one: all that it takes, in the format of the mesh.
  init(of layout: TranslationTarget.Standalone, _ mesh: MeshConfiguration) {
    all = layout.requestLog.map { [AccessLog(path: $0, format: mesh.logs.format)] } ?? []
  }

  init(_ input: TranslationInput, _ identity: ProxyIdentity, _ side: Side) {
    let levels = Self.levels(input, identity)
    let defaults = input.mesh.logs
    if levels.allSatisfy(\.isEmpty), defaults.providers.isEmpty {
      all = defaults.file.map { [$0] } ?? []
      return
    }
    var logs: [AccessLog] = []
    for (provider, choice) in Self.choices(levels, defaults.providers, side).sorted(by: { $0.key < $1.key }) {
      guard !choice.isDisabled, var log = defaults.log(of: provider) else { continue }
      if let expression = choice.expression {
        guard ExpressionText.isBalanced(expression) else { continue }
        log.conditions.append(.expression(expression))
      }
      logs.append(log)
    }
    all = logs
    if side == .outbound { problems = Self.problems(levels, defaults) }
  }

  /// What is told of providers that are no files, and of expressions that are none.
  private static func problems(
    _ levels: [[TelemetryRule.Logging]],
    _ defaults: AccessLogDefaults
  ) -> [TranslationProblem] {
    let named = levels.joined().flatMap { entry in entry.providers.map { ($0, entry.origin) } }
    let foreign = named.filter { defaults.log(of: $0.0) == nil }.map { provider, origin in
      TranslationProblem(.unsupported, "the access log provider \(provider)", at: origin)
    }
    return foreign
      + levels.joined().compactMap { entry in
        guard let text = entry.expression, !ExpressionText.isBalanced(text) else { return nil }
        return TranslationProblem(.unsupported, "the expression \(text)", at: entry.origin)
      }
  }

  /// What holds for the mesh, for the namespace, and for the workload.
  private static func levels(_ input: TranslationInput, _ identity: ProxyIdentity) -> [[TelemetryRule.Logging]] {
    let root = input.settings.rootNamespace
    let own = input.telemetries.filter { $0.namespace == identity.namespace }
    let mesh = input.telemetries.first { $0.namespace == root && $0.selector.isEmpty }
    let namespace = identity.namespace == root ? nil : own.first { $0.selector.isEmpty }
    let workload = own.first { !$0.selector.isEmpty && identity.hasLabels($0.selector) }
    return [mesh, namespace, workload].map { $0?.logging ?? [] }
  }

  private static func choices(
    _ levels: [[TelemetryRule.Logging]],
    _ standard: [String],
    _ side: Side
  ) -> [String: Choice] {
    var inScope = Set(standard)
    for level in levels {
      let names = Set(level.filter { $0.holds(for: side) }.flatMap(\.providers))
      if !names.isEmpty { inScope = names }
    }
    var choices: [String: Choice] = [:]
    var parents = standard
    for entry in levels.joined() {
      let names = entry.providers.isEmpty ? parents : entry.providers
      parents = names
      for name in names where inScope.contains(name) && entry.holds(for: side) {
        choices[name] = Choice(isDisabled: entry.isDisabled, expression: entry.expression)
      }
    }
    if levels.allSatisfy(\.isEmpty) { for name in standard { choices[name] = Choice() } }
    return choices
  }
}
