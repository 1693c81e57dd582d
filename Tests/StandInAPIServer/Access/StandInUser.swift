/// Who a request comes from.
public struct StandInUser: Sendable, Hashable {
  /// The name, such as the common name of a client certificate.
  public let name: String
  /// The groups, such as the organisations of a client certificate.
  public let groups: [String]

  /// Makes a user.
  public init(_ name: String, groups: [String] = []) {
    self.name = name
    self.groups = groups
  }

  /// Who kind's kubeconfig belongs to.
  public static let administrator = StandInUser("kubernetes-admin", groups: ["system:masters"])
  static let anonymous = StandInUser("system:anonymous", groups: ["system:unauthenticated"])

  /// The user of a certificate's subject, `CN=name,O=group,O=group`.
  init(certificateSubject: String) {
    let parts = certificateSubject.split(separator: ",").map(String.init)
    func values(_ key: String) -> [String] {
      parts.filter { $0.hasPrefix("\(key)=") }.map { String($0.dropFirst(key.count + 1)) }
    }
    self.init(values("CN").first ?? "", groups: values("O"))
  }
}
