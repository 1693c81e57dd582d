import ArgumentParsing
import Console
import Descriptions
import Output

/// A command of `meshctl describe`: one for each kind.
protocol DescribeCommand: MeshCommand where Options == DescribeOptions {
  /// The kind that a name without one is of.
  static var kind: DescribedKind { get }

  var options: DescribeOptions { get }
}

extension DescribeCommand {
  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let target = try DescribeTarget(options.words, standard: Self.kind)
    let run = DescribeRun(options, target, in: context, errorFormat)
    try show(try await run.description(), in: context)
    return .done
  }

  private func show(_ description: Description, in context: Context) throws(CommandError) {
    let stream = context.streams.output
    let standard = stream.isTerminal && !options.isBrief ? DescribeFormat.tree : .text
    switch options.format ?? standard {
    case .payload(let format): try context.show(description.payload, as: format)
    case .tree: try context.write(description.tree.render(styler: stream.styler, glyphs: stream.traits.glyphs))
    case .text where options.isBrief: try context.write(description.brief(styler: stream.styler))
    case .text: try context.write(description.text(styler: stream.styler))
    }
  }
}
