import ArgumentParsing
import Console
import Diagnostics
import EnvoyAdmin
import Output
import YAML
import ZtunnelState

/// A command that shows a part of what a ztunnel has, as it runs or as it was saved.
protocol ZtunnelDumpCommand: OfflineOrMeshCommand where Options: ZtunnelCommandOptions {
  var options: Options { get }

  /// istioctl's table.
  func table(of dump: ZtunnelDump, in context: Context) -> String

  /// What programs read: the parts of the dump that are meant.
  func parts(of dump: ZtunnelDump) -> [Node]
}

extension ZtunnelDumpCommand {
  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  var asksMesh: Bool { options.ztunnel.file == nil }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    guard let file = options.ztunnel.file else { return .usage }
    if options.ztunnel.pod != nil { throw Self.usage(.conflictingFlags("ZTUNNEL", "--file")) }
    try show(try context.proxyFile(file.argument), from: file.argument, in: context)
    return .done
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    if options.ztunnel.pod != nil, options.ztunnel.node != nil {
      throw Self.usage(.conflictingFlags("ZTUNNEL", "--node"))
    }
    let place = try await context.ztunnels(options, errorFormat).place()
    try show(try await ProxyInquiry(place: place).get(.configDump()), from: place.name, in: context)
    return .done
  }

  private static func usage(_ problem: UsageProblem) -> CommandError {
    .usage(UsageError(problem, path: ["meshctl", "ztunnel-config", declaration.name]))
  }

  private func show(_ bytes: [UInt8], from name: String, in context: Context) throws(CommandError) {
    let dump: ZtunnelDump
    do throws(ZtunnelDumpError) { dump = try ZtunnelDump(parsing: bytes) } catch {
      throw .input(
        "what \(name) holds is no dump of a ztunnel: \(error.message)",
        next: "save one with curl -s http://localhost:15000/config_dump in its pod"
      )
    }
    switch options.format {
    case .table: try context.write(table(of: dump, in: context))
    case .payload(let format): try context.show(try payload(of: dump, from: name), as: format)
    }
  }

  private func payload(of dump: ZtunnelDump, from name: String) throws(CommandError) -> JSONValue {
    var items: [JSONValue] = []
    for part in parts(of: dump) {
      do throws(ValueError) { items.append(JSONValue(try part.value)) } catch {
        throw .input("what \(name) holds cannot be shown: it has a value that cannot be read", next: nil)
      }
    }
    // The whole dump is one object.
    return parts(of: dump).first?.index == dump.node.index ? items.first ?? .null : .array(items)
  }
}
