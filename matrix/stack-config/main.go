// Command stack-config prints a stack file the way `docker stack config -c FILE` does, with the
// loader of Docker's own command line, and says on its error output what `docker stack deploy`
// would warn about. Docker itself need not be there.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/distribution/reference"
	"github.com/docker/cli/cli/compose/loader"
	"github.com/docker/cli/cli/compose/schema"
	"github.com/docker/cli/cli/compose/types"
	"go.yaml.in/yaml/v3"
)

const module = "github.com/docker/cli"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stack-config FILE|--version")
		os.Exit(2)
	}
	if os.Args[1] == "--version" {
		fmt.Println(module, version())
		return
	}
	if err := printConfig(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func printConfig(path string) error {
	details, err := read(path)
	if err != nil {
		return err
	}
	config, err := loader.Load(details)
	if err != nil {
		return err
	}
	warn(details.ConfigFiles[0].Config)
	for _, service := range config.Services {
		if _, err := reference.ParseAnyReference(service.Image); err != nil {
			return fmt.Errorf("%s.image: %w", service.Name, err)
		}
	}
	return yaml.NewEncoder(os.Stdout).Encode(config)
}

func read(path string) (types.ConfigDetails, error) {
	none := types.ConfigDetails{}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return none, err
	}
	source, err := os.ReadFile(absolute)
	if err != nil {
		return none, err
	}
	config, err := loader.ParseYAML(source)
	if err != nil {
		return none, err
	}
	environment := map[string]string{}
	for _, variable := range os.Environ() {
		name, value, _ := strings.Cut(variable, "=")
		environment[name] = value
	}
	return types.ConfigDetails{
		Version:     schema.Version(config),
		WorkingDir:  filepath.Dir(absolute),
		ConfigFiles: []types.ConfigFile{{Filename: absolute, Config: config}},
		Environment: environment,
	}, nil
}

// warn names what the loader takes and a swarm passes over.
func warn(config map[string]any) {
	ignored := loader.GetUnsupportedProperties(config)
	for name := range loader.GetDeprecatedProperties(config) {
		ignored = append(ignored, name)
	}
	slices.Sort(ignored)
	for _, name := range ignored {
		fmt.Fprintln(os.Stderr, "a swarm ignores", name)
	}
}

func version() string {
	build, _ := debug.ReadBuildInfo()
	for _, dependency := range build.Deps {
		if dependency.Path == module {
			return strings.TrimSuffix(dependency.Version, "+incompatible")
		}
	}
	return "unknown"
}
