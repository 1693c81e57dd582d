/// Who wrote a log, by all names that one may ask for: made once for a log, not for a line.
public struct LogWriter: Sendable {
  /// The pod; the name of a file where lines come from one.
  public let pod: String
  /// The pod's namespace; empty where nobody says.
  public let namespace: String
  /// What made the pod; empty where nobody says.
  public let workload: String
  /// Every name that the writer goes by: its pod, its workload, its label `app`, the services that select it.
  public let names: [PeerName]
  /// Who has which address.
  public let book: AddressBook
  private let addresses: [[UInt8]]
  let podBytes: [UInt8]
  let namespaceBytes: [UInt8]
  let workloadBytes: [UInt8]

  /// Names a writer.
  ///
  /// - Parameters:
  ///   - names: further names, those of services and of the label `app`, all in the pod's namespace.
  ///   - addresses: the pod's own, without ports.
  public init(
    pod: String,
    namespace: String = "",
    workload: String = "",
    names: [String] = [],
    addresses: [String] = [],
    book: AddressBook = AddressBook()
  ) {
    self.pod = pod
    self.namespace = namespace
    self.workload = workload
    var known: [PeerName] = []
    for name in [pod, workload] + names where !name.isEmpty && !known.contains(where: { $0.name == name }) {
      known.append(PeerName(name, namespace: namespace))
    }
    self.names = known
    self.book = book
    self.addresses = addresses.map { Array($0.utf8) }
    podBytes = Array(pod.utf8)
    namespaceBytes = Array(namespace.utf8)
    workloadBytes = Array(workload.utf8)
  }

  /// Whether its own addresses are known.
  var hasAddresses: Bool { !addresses.isEmpty }

  /// Whether an address without port and brackets is its own.
  func hasAddress(_ address: Span<UInt8>) -> Bool {
    for own in addresses where address.isEqual(to: own) { return true }
    return false
  }
}
