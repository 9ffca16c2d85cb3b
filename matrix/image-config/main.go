// Command image-config prints the configuration of the image that BuildKit would make of a
// Dockerfile - argv, environment, ports, user - as JSON, and on its error output what
// `docker build --check` would warn about. It parses, expands and converts with BuildKit's own
// frontend, but builds nothing: no daemon and no registry need be there.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/util/system"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

const module = "github.com/moby/buildkit"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: image-config FILE|--version")
		os.Exit(2)
	}
	if os.Args[1] == "--version" {
		fmt.Println(module, version())
		return
	}
	if err := printConfig(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, withLine(err))
		os.Exit(1)
	}
}

func printConfig(path string) error {
	source, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	ctx := context.Background()
	result, err := dockerfile2llb.Dockerfile2LLB(ctx, source, dockerfile2llb.ConvertOpt{
		MetaResolver: baseImages{},
		// also those that the last one does not need
		AllStages: true,
		Warn: func(rule, _, _, message string, location []parser.Range) {
			fmt.Fprintf(os.Stderr, "line %d: %s: %s\n", firstLine(location), rule, message)
		},
	})
	if err != nil {
		return err
	}
	// an instruction's paths are looked at only when its step is made
	if _, err := result.State.Marshal(ctx); err != nil {
		return err
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(result.Image.Config)
}

// baseImages answers for every image that a stage begins with: a Linux whose only variable is PATH.
type baseImages struct{}

func (baseImages) ResolveImageConfig(_ context.Context, ref string, opt sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	image := ocispecs.Image{
		Config: ocispecs.ImageConfig{Env: []string{"PATH=" + system.DefaultPathEnvUnix}},
	}
	if opt.ImageOpt != nil && opt.ImageOpt.Platform != nil {
		image.Platform = *opt.ImageOpt.Platform
	}
	config, err := json.Marshal(image)
	return ref, digest.FromBytes(config), config, err
}

func withLine(err error) string {
	var located *parser.LocationError
	if errors.As(err, &located) && len(located.Locations) > 0 {
		return fmt.Sprintf("line %d: %s", firstLine(located.Locations[0]), err)
	}
	return err.Error()
}

func firstLine(location []parser.Range) int {
	if len(location) == 0 {
		return 0
	}
	return location[0].Start.Line
}

func version() string {
	build, _ := debug.ReadBuildInfo()
	for _, dependency := range build.Deps {
		if dependency.Path == module {
			return dependency.Version
		}
	}
	return "unknown"
}
