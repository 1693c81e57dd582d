import ArgumentParsing
import Console
import Descriptions
import Output

/// A command of `meshctl describe`: one for each kind.
protocol DescribeCommand: MeshCommand where Options: DescribeCommandOptions {
  /// The kind that a name without one is of.
  static var kind: DescribedKind { get }

  var request: DescribeRequest { get }
}

extension DescribeCommand {
  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  var errorFormat: ErrorFormat { request.format?.errorFormat ?? .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let target = try DescribeTarget(request.words, standard: Self.kind)
    let run = DescribeRun(request, target, in: context, errorFormat)
    try show(try await run.description(), in: context)
    return .done
  }

  private func show(_ description: Description, in context: Context) throws(CommandError) {
    let stream = context.streams.output
    let standard = stream.isTerminal && !request.isBrief ? DescribeFormat.tree : .text
    switch request.format ?? standard {
    case .payload(let format): try context.show(description.payload, as: format)
    case .tree: try context.write(description.tree.render(styler: stream.styler, glyphs: stream.traits.glyphs))
    case .text where request.isBrief: try context.write(description.brief(styler: stream.styler))
    case .text: try context.write(description.text(styler: stream.styler))
    }
  }
}
