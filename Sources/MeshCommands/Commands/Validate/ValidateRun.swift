import Analysis
import ArgumentParsing
import Console
import Diagnostics
import Output
import System
import YAML

/// One run of `meshctl validate`: inputs are read one after another, then everything is looked at together.
struct ValidateRun {
  private let options: ValidateOptions
  private let context: Context
  private let settings: MeshSettings
  private var inputs: [WholeInput] = []
  private var unreadable: [AnalysisOutcome.Unreadable] = []
  private var readsStandardInput = false

  init(_ options: ValidateOptions, settings: MeshSettings, in context: Context) {
    self.options = options
    self.context = context
    self.settings = settings
  }

  /// Reads what a path names; what cannot be read is told at once and hides nothing else.
  mutating func read(_ path: PathArgument) {
    do {
      for input in try ManifestInput.find(path.argument, recursive: options.isRecursive, in: context) {
        read(input)
      }
    } catch {
      note(error, of: path.argument)
    }
  }

  private mutating func read(_ input: ManifestInput) {
    guard input.source != .standardInput || !readsStandardInput else {
      return note(.input("standard input can be read only once", next: "pass '-f -' once"), of: input.name)
    }
    if input.source == .standardInput { readsStandardInput = true }
    do { inputs.append(try WholeInput(input, in: context)) } catch { note(error, of: input.name) }
  }

  private mutating func note(_ error: CommandError, of name: String) {
    _ = context.end(with: error, as: options.errorFormat)
    unreadable.append(AnalysisOutcome.Unreadable(name: name, reason: error.outcome.report?.message ?? ""))
  }

  /// Looks at everything that was read, tells what was found, and mends it if that was asked for.
  mutating func finish() throws(CommandError) -> ExitStatus {
    var outcome = analyze()
    if !options.fixKinds.isEmpty {
      let plan = FixPlan(outcome.findings, kinds: Set(options.fixKinds))
      if options.showsDiff {
        try showDiff(of: plan)
        return status(of: outcome)
      }
      if try mend(plan) { outcome = analyze() }
    }
    try context.write(rendered(outcome))
    // What sums the findings up comes after them, wherever both streams lead.
    try context.flush()
    if options.format == .text { context.report([outcome.summary]) }
    return status(of: outcome)
  }

  private func analyze() -> AnalysisOutcome {
    var analysis = Analysis(settings)
    for input in inputs { for document in input.documents { analysis.add(document) } }
    return analysis.outcome(options.filter, unreadable: unreadable)
  }

  private func status(of outcome: AnalysisOutcome) -> ExitStatus {
    guard unreadable.isEmpty else { return .failed }
    return outcome.count(of: .error) > 0 ? .findings : .done
  }

  private func rendered(_ outcome: AnalysisOutcome) -> [UInt8] {
    let stream = context.streams.output
    switch options.format {
    case .text:
      var report = TextReport(styler: stream.styler, width: stream.width)
      return Array(report.render(outcome.findings).utf8)
    case .json:
      var report = JSONReport()
      return JSONWriter.bytes(of: report.value(of: outcome), layout: .pretty) + [UInt8(ascii: "\n")]
    case .sarif:
      var report = SARIFReport(toolVersion: Release.version)
      return JSONWriter.bytes(of: report.value(of: outcome), layout: .pretty) + [UInt8(ascii: "\n")]
    case .junit:
      var report = JUnitReport()
      return Array(report.text(of: outcome).utf8)
    case .github:
      var report = WorkflowReport()
      return Array(report.text(of: outcome).utf8)
    }
  }

  // MARK: Mending

  private func showDiff(of plan: FixPlan) throws(CommandError) {
    let stream = context.streams.output
    let form: UnifiedDiff.Form = stream.isTerminal || stream.usesColor ? .terminal(stream.styler) : .patch
    for input in inputs where input.isChanged(by: plan) {
      let path = String(input.input.name.drop { $0 == "/" })
      try context.write(UnifiedDiff(from: input.bytes, to: input.mended(by: plan)).render(.modified(path), as: form))
    }
  }

  /// Writes what the plan changes; tells whether anything was changed.
  private mutating func mend(_ plan: FixPlan) throws(CommandError) -> Bool {
    var count = 0
    for (place, input) in inputs.enumerated() where input.isChanged(by: plan) {
      do {
        inputs[place] = try input.rewritten(by: plan, in: context)
        count += 1
      } catch {
        note(error, of: input.input.name)
      }
    }
    guard count > 0 else { return false }
    let files = count == 1 ? "1 file" : "\(count) files"
    let findings = plan.mendedCount == 1 ? "1 finding" : "\(plan.mendedCount) findings"
    context.report(["mended \(findings) in \(files)"])
    return true
  }
}
