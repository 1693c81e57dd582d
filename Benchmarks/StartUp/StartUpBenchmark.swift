import Foundation

/// `meshctl version --client` against the least that a process can cost.
enum StartUpBenchmark {
  /// How many times as long as the C program meshctl may take.
  private static let bar = 4.0

  /// Runs both programs in turn, so that other work on the machine disturbs both alike.
  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    let binary = try workspace.meshctl(options)
    let hello = try HelloWorld.compile(in: workspace.directory)
    var report = Report()
    var meshctl: [Double] = []
    var reference: [Double] = []
    for _ in 0..<(options.rounds * 40) {
      meshctl.append(try SpawnedProcess.run([binary, "version", "--client"]).wall)
      if let hello { reference.append(try SpawnedProcess.run([hello]).wall) }
    }
    let samples = Samples(meshctl)
    let yardstick = Samples(reference)
    let ratio = hello == nil ? nil : samples.median / yardstick.median
    report.measurements.append(
      Measurement(
        "whole process",
        "meshctl version --client",
        milliseconds: samples,
        ratio.map { [Comparison(to: "static C hello", $0, .atMost(bar: bar))] } ?? []
      )
    )
    if hello != nil {
      report.measurements.append(Measurement("whole process", "static C hello", milliseconds: yardstick))
    } else {
      report.absent.append("static C hello: cc or the static C library")
    }
    return report
  }
}
