import ArgumentParsing
import ProxyConfig

/// Whose configuration is meant: that of a kind of proxy, or that of a workload's own.
enum ProxyArgument: ArgumentValue, Hashable {
  case kind(ProxyIdentity.Kind)
  case workload(WorkloadName)

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "sidecar": self = .kind(.sidecar)
    case "gateway", "router": self = .kind(.gateway)
    default:
      do throws(InvalidValue) { self = .workload(try WorkloadName(argument: argument)) } catch {
        throw .malformed(expected: "sidecar, gateway, router, or a pod such as reviews-v1 or deployment/reviews-v1")
      }
    }
  }

  var argument: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .workload(let name): name.argument
    }
  }
}
