import Capture
import TestSupport

extension IptablesBackend {
  /// The backends whose rules this kernel takes; the others are named with the reason.
  static let usable: [IptablesBackend] = allCases.filter { backend in
    guard RealComponent.iptables.absence == nil, RealComponent.python.absence == nil else { return false }
    do {
      let namespace = try TestNamespace()
      defer { namespace.close() }
      try namespace.require(["iptables-\(backend.rawValue)", "-t", "nat", "-S"])
      try namespace.require(["ip6tables-\(backend.rawValue)", "-t", "nat", "-S"])
      return true
    } catch {
      print("iptables-\(backend.rawValue): skipped: \(error)")
      return false
    }
  }
}
