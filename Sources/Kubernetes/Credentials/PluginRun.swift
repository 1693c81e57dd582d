import Console
import Diagnostics
import HTTP
import System
import YAML

/// Runs a credential plugin and reads its answer.
struct PluginRun: Sendable {
  let plugin: CredentialPlugin
  /// Whether standard input is a terminal that nothing else reads.
  let isInteractive: Bool

  /// What no credential comes near.
  private static let outputLimit = 4 << 20

  /// Runs the program to its end, on a thread of its own: it may wait for a person.
  func credential() async throws(CredentialError) -> IssuedCredential {
    let asks = isInteractive && plugin.interactiveMode != .never
    if plugin.interactiveMode == .always, !isInteractive { throw .noTerminal(command: plugin.command) }
    var environment = plugin.environment
    environment["KUBERNETES_EXEC_INFO"] = PluginClusterInfo.environmentValue(of: plugin, isInteractive: asks)
    let command = ChildCommand(plugin.command, plugin.arguments, environment: environment)
    let output: (ChildStatus, [UInt8])
    do throws(SystemError) {
      output = try await OwnThread.run { _ throws(SystemError) in try Self.run(command, asks: asks) }
    } catch {
      throw error.reason == .notFound
        ? .notInstalled(command: plugin.command, hint: plugin.installHint)
        : .notRun(command: plugin.command, error.reason)
    }
    guard case .exited(0) = output.0 else { throw .failed(command: plugin.command, output.0) }
    return try read(output.1)
  }

  private static func run(_ command: ChildCommand, asks: Bool) throws(SystemError) -> (ChildStatus, [UInt8]) {
    var child = try ChildProcess(command, input: asks ? .inherited : .null, output: .pipe)
    var bytes: [UInt8] = []
    if let output = child.takeOutput() {
      while bytes.count <= outputLimit {
        let chunk = try output.read(atMost: 1 << 16)
        if chunk.isEmpty { break }
        bytes += chunk
      }
    }
    return (try child.wait(), bytes)
  }

  /// Reads an `ExecCredential`, which must be of the version that was asked for.
  func read(_ output: [UInt8]) throws(CredentialError) -> IssuedCredential {
    let document = Parser.parse(SourceFile(name: plugin.command, bytes: output), as: .json)
    guard !document.hasErrors, let root = document.root, root.kind == .mapping else {
      throw .unreadableAnswer(command: plugin.command, reason: document.diagnostics.first?.message ?? "no object")
    }
    let version = root["apiVersion"]?.text ?? ""
    guard version == plugin.version.rawValue else {
      throw .wrongVersion(command: plugin.command, asked: plugin.version.rawValue, answered: version)
    }
    guard let status = root.member("status") else { throw .noStatus(command: plugin.command) }
    return IssuedCredential(credential: try credential(status), expiry: try expiry(status))
  }

  private func credential(_ status: Node) throws(CredentialError) -> Credential {
    let token = text("token", of: status)
    let certificate = text("clientCertificateData", of: status)
    let key = text("clientKeyData", of: status)
    switch (certificate, key) {
    case (let certificate?, let key?):
      return Credential(
        authorization: token.map { "Bearer \($0)" },
        clientCertificate: ClientCertificate(certificate: Array(certificate.utf8), key: Array(key.utf8))
      )
    case (nil, nil):
      guard let token else { throw .noCredential(command: plugin.command) }
      return .bearer(token)
    default: throw .halfCertificate(command: plugin.command)
    }
  }

  private func expiry(_ status: Node) throws(CredentialError) -> Timestamp? {
    guard let text = text("expirationTimestamp", of: status) else { return nil }
    guard let moment = RFC3339.timestamp(text) else {
      throw .unreadableAnswer(command: plugin.command, reason: "expirationTimestamp is no time of RFC 3339")
    }
    return moment
  }

  private func text(_ name: StaticString, of node: Node) -> String? {
    node.member(name).flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
