import ArgumentParsing

/// The flags of the commands that describe pods and what makes them.
struct DescribeWorkloadOptions: DescribeCommandOptions {
  var request = DescribeRequest()

  static var arguments: [Argument<Self>] { [name.completing(.names(.workloads))] }
}
