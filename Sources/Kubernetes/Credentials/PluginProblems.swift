/// Everything that is wrong with a plugin.
struct PluginProblems: Error, Equatable {
  let all: [PluginProblem]
}
